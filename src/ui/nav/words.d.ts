/** The words of the nav bar's pages and the settings' labels; the build makes a module of each file's. */
declare module '*/pt-br.json?nav' {
  export const nav: typeof import('../../../translations/pt-br.json')['nav']
  export const labels: Readonly<Record<string, string>>
}

declare module '*/en.json?nav' {
  export const nav: typeof import('../../../translations/en.json')['nav']
  export const labels: Readonly<Record<string, string>>
}

declare module '*/es.json?nav' {
  export const nav: typeof import('../../../translations/es.json')['nav']
  export const labels: Readonly<Record<string, string>>
}
