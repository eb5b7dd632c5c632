import { join } from 'node:path'

import { SCENARIOS } from '../../test/workspace'
import { LOCALES, type Picture, SCHEMES } from './picture'

const DOCUMENTS = 'docs/pictures'
const REVIEW = '.tmp/pictures'

const OTHER_PLAYBOOK = ['Mais ações', 'Outro roteiro']

/** The way from an untouched ticket to the step that shows a manual best. */
const MANUALS: Readonly<Record<string, readonly string[]>> = {
  retorno: ['Retorno do cliente', 'Cliente indisponível: encerrar'],
  escalonamento: ['Escalonamento em três níveis', 'Cumprimentar'],
  triagem: [
    ...['Triagem de certificado digital', 'Antes de iniciar', 'Certifique-se', 'Concluir'],
    'Reagendar',
  ],
  faturamento: ['Tratativa de faturamento', 'Sei como proceder', 'Informou'],
}

/** Those that README and guides show. */
export function documentPictures(): readonly Picture[] {
  const shown = { scheme: 'light', locale: 'pt-BR', isDated: true } as const
  const sidebars = ['second-due', 'note-half'].flatMap((scenario) =>
    SCHEMES.map((scheme) => ({
      ...shown,
      file: join(DOCUMENTS, `${scenario}-${scheme}.png`),
      scenario,
      scheme,
    })),
  )
  const manuals = Object.entries(MANUALS).map(([name, presses]) => ({
    ...shown,
    file: join(DOCUMENTS, `${name}.png`),
    scenario: 'empty',
    presses: [...OTHER_PLAYBOOK, ...presses],
  }))
  const setups = (['pt-BR', 'en-US'] as const).map((locale) => ({
    ...shown,
    file: join(DOCUMENTS, `setup-${locale.toLowerCase()}.png`),
    scenario: 'setup',
    locale,
    of: 'configuracao' as const,
  }))
  const leads: readonly Picture[] = [
    {
      ...{ ...shown, file: join(DOCUMENTS, 'auditoria.png'), scenario: 'leads' },
      ...{ of: 'auditoria', presses: ['Detalhes do ticket 4827'] },
    },
    {
      ...{ ...shown, file: join(DOCUMENTS, 'indicadores.png'), scenario: 'leads' },
      of: 'indicadores',
    },
  ]
  const example = { ...shown, scenario: 'empty', of: 'manuais', hasExample: true } as const
  const authors: readonly Picture[] = [
    {
      ...{ ...example, file: join(DOCUMENTS, 'manuais-editor.png'), role: 'admin' },
      presses: ['Troca de produto', 'Editar', '2. Por que'],
    },
    {
      ...{ ...example, file: join(DOCUMENTS, 'manuais-publicar.png'), role: 'admin' },
      presses: ['Troca de produto', 'Editar', 'Publicar'],
    },
    {
      ...{ ...example, file: join(DOCUMENTS, 'manuais-fluxo.png') },
      presses: ['Troca de produto', 'Fluxo em desenho'],
    },
    {
      ...{ ...example, file: join(DOCUMENTS, 'manuais-experimentar.png') },
      presses: [
        ...['Troca de produto', 'Experimentar', 'A nota fiscal', 'O produto foi entregue'],
        ...['Concluir', 'O produto tem defeito'],
      ],
    },
  ]
  const workspace: Picture = {
    ...shown,
    file: join(DOCUMENTS, 'workspace.png'),
    scenario: 'second-due',
    of: 'window',
  }
  return [...sidebars, ...manuals, ...setups, ...leads, ...authors, workspace]
}

/** Every look of the situations named, or of `all`, for review. */
export function reviewPictures(wanted: readonly string[]): readonly Picture[] {
  const known = SCENARIOS.map(({ id }) => id)
  const unknown = wanted.filter((id) => id !== 'all' && !known.includes(id))
  if (unknown.length > 0) throw new Error(`No scenario: ${unknown.join(', ')}`)
  const scenarios = wanted.includes('all') ? known : wanted
  return scenarios.flatMap((scenario) =>
    LOCALES.flatMap((locale) =>
      SCHEMES.map((scheme) => ({
        file: join(REVIEW, `${scenario}-${locale}-${scheme}.png`),
        scenario,
        scheme,
        locale,
      })),
    ),
  )
}
