import { readdir, readFile } from 'node:fs/promises'
import { launchBrowser } from './browser'
export async function main() {
  const [,,, prefix, out, from='0', count='12'] = process.argv
  const files = (await readdir('/tmp/h6/'+(process.env.D??"shots")+'')).filter((f) => f.startsWith(prefix)).sort().slice(+from, +from + +count)
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 6*336, height: 600 } })
  const imgs = await Promise.all(files.map(async (f) => `<figure><figcaption>${f}</figcaption><img width=320 src="data:image/png;base64,${(await readFile('/tmp/h6/'+(process.env.D??"shots")+'/'+f)).toString('base64')}"></figure>`))
  await page.setContent(`<style>body{margin:8px;display:flex;flex-wrap:wrap;gap:12px;background:#bbb;font:11px sans-serif;align-items:flex-start}figure{margin:0;width:320px}img{display:block}</style>${imgs.join('')}`)
  await page.screenshot({ path: out, fullPage: true })
  await browser.close()
}
