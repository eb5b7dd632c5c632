import { readFile, mkdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { launchBrowser } from './browser'
const TYPES: any = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
export async function main() {
  const browser = await launchBrowser()
  const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8')
  await mkdir('/tmp/h6/panels', { recursive: true })
  for (const [scheme, locale] of [['light', 'pt-BR'], ['dark', 'pt-BR'], ['light','en-US']]) {
    const context = await browser.newContext({ viewport: { width: 320, height: 600 }, deviceScaleFactor: 1.5, reducedMotion: 'reduce' })
    await context.route('http://localhost:9/**', async (route) => {
      const path = new URL(route.request().url()).pathname
      await route.fulfill({ body: await readFile(join('.tmp/gallery', path === '/' ? '/index.html' : path)), contentType: TYPES[extname(path === '/' ? '/index.html' : path)] })
    })
    const page = await context.newPage()
    page.on('console', (m) => console.log('CONSOLE', m.type(), m.text()))
    page.on('pageerror', (e) => console.log('PAGEERROR', e.message))
    const shot = async (n: string) => {
      await page.evaluate(axe)
      const found = await page.evaluate(async () => { const r = await (window as any).axe.run(document, { resultTypes: ['violations'] })
        return r.violations.map((v: any) => v.id + ': ' + v.nodes.map((n: any) => n.html.slice(0, 140) + ' ' + (n.any[0]?.message ?? '')).join(' | ')) })
      if (found.length) console.log(n, scheme, locale, found)
      await page.screenshot({ path: `/tmp/h6/panels/${scheme}-${locale}-${n}.png`, fullPage: true })
    }
    const go = async (v: string) => { await page.goto(`http://localhost:9/?scheme=${scheme}&locale=${locale}&x=${Math.random()}#${encodeURIComponent(v)}`); await page.waitForSelector('h1',{state:'attached'}) }
    const menu = async (i: number) => { await page.locator('.head [aria-haspopup]').click(); await page.locator('[role=menuitem]').nth(i).click() }
    await go('due'); await page.locator('.head [aria-haspopup]').click(); await page.waitForTimeout(100); await shot('1menu')
    await go('due'); await page.locator('.step-actions [aria-haspopup]').click(); await page.waitForTimeout(100); await shot('2copy')
    await go('due'); await menu(0); await page.waitForSelector('.panel'); await shot('3history')
    await go('due'); await menu(2); await page.waitForSelector('.panel'); await page.locator('.panel .button-primary').click(); await shot('4contact')
    await go('due'); await menu(3); await page.waitForSelector('.panel'); await page.locator('.panel .button-primary').click(); await shot('5exception')
    await go('due'); await page.locator('.card-foot button').click(); await page.waitForSelector('.panel'); await shot('6note')
    await page.locator('.panel .button-primary').click(); await shot('7note-check')
    await go('idle'); await page.locator('.quiet-line').first().click(); await page.waitForSelector('.panel'); await page.locator('.panel label', { hasText: locale === 'en-US' ? 'No' : 'Não' }).first().click(); await shot('8note-empty')
    await go('due'); await page.keyboard.press('Tab'); await page.keyboard.press('Tab'); await shot('9focus')
    await context.close()
  }
  await browser.close()
}
