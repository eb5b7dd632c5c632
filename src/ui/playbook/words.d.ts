/** The playbooks' words, as a module of their own; the build makes one of each file's. */
declare module '*/pt-br.json?playbooks' {
  export const playbooks: typeof import('../../../translations/pt-br.json')['playbooks']
}

declare module '*/en.json?playbooks' {
  export const playbooks: typeof import('../../../translations/en.json')['playbooks']
}

declare module '*/es.json?playbooks' {
  export const playbooks: typeof import('../../../translations/es.json')['playbooks']
}
