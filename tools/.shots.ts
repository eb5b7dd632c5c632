import { readFile, mkdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { launchBrowser } from './browser'
import { VIEWS } from '../test/fixtures/views'
const TYPES: any = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
export async function main() {
  const browser = await launchBrowser()
  const [,,, what = 'all'] = process.argv
  const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8')
  await mkdir('/tmp/h6/shots', { recursive: true })
  const names = ['loading', 'failed', ...VIEWS.map((v) => v.name)]
  const runs = what === 'all' ? [['light', 'pt-BR'], ['dark', 'pt-BR'], ['light', 'en-US'], ['light', 'es']] : [['light', 'pt-BR']]
  for (const [scheme, locale] of runs) {
    const context = await browser.newContext({ viewport: { width: 320, height: 600 }, deviceScaleFactor: 1.5, reducedMotion: 'reduce' })
    await context.route('http://localhost:9/**', async (route) => {
      const path = new URL(route.request().url()).pathname
      const file = path === '/' ? '/index.html' : path
      await route.fulfill({ body: await readFile(join('.tmp/gallery', file)), contentType: TYPES[extname(file)] })
    })
    const page = await context.newPage()
    page.on('console', (m) => console.log('CONSOLE', m.type(), m.text()))
    page.on('pageerror', (e) => console.log('PAGEERROR', e.message))
    for (const name of names) {
      await page.goto(`http://localhost:9/?scheme=${scheme}&locale=${locale}&x=${Math.random()}#${encodeURIComponent(name)}`)
      await page.waitForSelector(name === 'loading' ? '.skeleton' : 'h1', {state:'attached'})
      await page.waitForTimeout(60); await page.evaluate(axe)
      const found = name === 'x' ? [] : await page.evaluate(async () => {
        const r = await (window as any).axe.run(document, { resultTypes: ['violations'] })
        return r.violations.map((v: any) => v.id + ': ' + v.nodes.map((n: any) => n.html.slice(0, 120) + ' ' + (n.any[0]?.message ?? '')).join(' | '))
      })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > 320)
      if (found.length || wide) console.log(name, scheme, locale, wide ? 'TOO WIDE' : '', found)
      const b = await page.evaluate(() => { const e=document.querySelector('.step-actions'); return e ? Math.round(e.getBoundingClientRect().bottom) : 0 })
      if (locale==='pt-BR' && scheme==='light' && b > 400) console.log('below 400:', name, b)
      await page.screenshot({ path: `/tmp/h6/shots/${scheme}-${locale}-${name.replace(/\W+/g, '_')}.png`, fullPage: true })
    }
    await context.close()
  }
  await browser.close()
}
