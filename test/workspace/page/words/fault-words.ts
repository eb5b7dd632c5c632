import type { NamedFault } from '../../zendesk/named-faults'
import type { PageWords } from './pt'

/** What a fault does, in two parts as its id has them: the call, and how it goes wrong. */
interface FaultWords {
  readonly calls: Readonly<Record<string, string>>
  readonly ways: Readonly<Record<string, string>>
  /** Whole sentences, by id. */
  readonly others: Readonly<Record<string, string>>
}

const EN: FaultWords = {
  calls: {
    ticket: 'Reading the saved ticket',
    audits: 'Reading the history',
    'add-tags': 'Saving tags',
    'remove-tags': 'Removing saved tags',
    note: 'Saving a note',
    macros: 'Reading the macros',
    me: "Reading the agent's profile",
    'sdk-open': 'Opening the ticket in the sidebar',
    'sdk-draft': 'Reading the draft',
    'sdk-form-tags': "Reading the form's tags again",
    'sdk-conversation': 'Reading the conversation',
    'sdk-write': 'Writing into the editor',
    'sdk-type': 'Turning to an internal note',
    'sdk-status': 'Changing the status',
    'sdk-group': 'Changing the group',
    'sdk-append': 'Inserting text into the editor',
    'sdk-stage-tags': 'Adding tags to the form',
    'sdk-unstage-tags': 'Removing tags from the form',
    'sdk-notify': 'A notice over the page',
    'sdk-resize': 'Changing the height of the frame',
  },
  ways: {
    slow: 'takes 3 seconds',
    '401': 'is refused: the session has expired (401)',
    '403': 'is refused: no permission (403)',
    '404': 'finds nothing (404)',
    '409': 'meets another save (409)',
    '422': 'is refused as invalid (422)',
    '429': 'meets the limit of calls (429, Retry-After)',
    '500': 'fails in the server (500)',
    never: 'is never answered',
    lost: 'is done, but the answer is lost',
    'broken-json': 'comes back as broken JSON',
    html: 'comes back as a page of HTML',
    rejected: 'is rejected with an error',
    nameless: 'comes back with an error without a name',
    refused: 'is refused path by path',
  },
  others: {
    'login-lost': 'The session has expired: REST answers 401 and no ticket is saved.',
    'save-422': 'The submit passes the app, and Zendesk refuses it as invalid (422).',
    'save-500': 'The submit passes the app, and Zendesk fails to save it (500).',
    'settings-cut': "Each of an app's settings is cut at 1,000 characters, without a word.",
    'settings-422': "An app's settings of more than 1,000 characters are refused (422).",
    'settings-recoded': "An app's settings are written in another encoding.",
    'settings-stopped': 'What an app writes of its settings at once ends after the second (500).',
    'no-sdk': "The SDK's script does not load.",
    'reload-asked': 'The frame loads again while it answers for a submit.',
    'reload-answered': 'The frame loads again right after it let a submit pass.',
    'clock-ahead': "The machine's clock is a day ahead.",
    'clock-behind': "The machine's clock is two hours behind.",
    asleep: 'The tab sleeps until the next business morning.',
  },
}

const ES: FaultWords = {
  calls: {
    ticket: 'La lectura del ticket guardado',
    audits: 'La lectura del historial',
    'add-tags': 'La grabación de etiquetas',
    'remove-tags': 'El retiro de etiquetas guardadas',
    note: 'La grabación de una nota',
    macros: 'La lectura de las macros',
    me: 'La lectura del perfil del agente',
    'sdk-open': 'La apertura del ticket en el panel',
    'sdk-draft': 'La lectura del borrador',
    'sdk-form-tags': 'La relectura de las etiquetas del formulario',
    'sdk-conversation': 'La lectura de la conversación',
    'sdk-write': 'La escritura en el editor',
    'sdk-type': 'El cambio a nota interna',
    'sdk-status': 'El cambio de estado',
    'sdk-group': 'El cambio de grupo',
    'sdk-append': 'La inserción de texto en el editor',
    'sdk-stage-tags': 'El agregado de etiquetas al formulario',
    'sdk-unstage-tags': 'El retiro de etiquetas del formulario',
    'sdk-notify': 'El aviso sobre la página',
    'sdk-resize': 'El cambio de altura del panel',
  },
  ways: {
    slow: 'demora 3 segundos',
    '401': 'no pasa: la sesión expiró (401)',
    '403': 'no pasa: sin permiso (403)',
    '404': 'no encuentra nada (404)',
    '409': 'se cruza con otra grabación (409)',
    '422': 'no pasa por inválida (422)',
    '429': 'llega al límite de llamadas (429, Retry-After)',
    '500': 'falla en el servidor (500)',
    never: 'queda sin respuesta',
    lost: 'se hace, pero la respuesta se pierde',
    'broken-json': 'vuelve con JSON roto',
    html: 'vuelve como página HTML',
    rejected: 'vuelve con un error',
    nameless: 'vuelve con un error sin nombre',
    refused: 'no pasa, ruta por ruta',
  },
  others: {
    'login-lost': 'La sesión expiró: toda llamada REST vuelve con 401 y el ticket no se guarda.',
    'save-422': 'El envío pasa por la aplicación y Zendesk lo rechaza por inválido (422).',
    'save-500': 'El envío pasa por la aplicación y Zendesk falla al guardarlo (500).',
    'settings-cut': 'Cada configuración de una aplicación se corta en 1.000 caracteres, sin aviso.',
    'settings-422': 'Las configuraciones de más de 1.000 caracteres no pasan (422).',
    'settings-recoded': 'Las configuraciones de una aplicación se graban en otra codificación.',
    'settings-stopped': 'Lo que una aplicación graba de una vez termina en la segunda (500).',
    'no-sdk': 'El script del SDK no carga.',
    'reload-asked': 'El panel vuelve a cargar mientras responde por un envío.',
    'reload-answered': 'El panel vuelve a cargar justo después de dejar pasar un envío.',
    'clock-ahead': 'El reloj de la máquina está un día adelantado.',
    'clock-behind': 'El reloj de la máquina está dos horas atrasado.',
    asleep: 'La pestaña duerme hasta la próxima mañana hábil.',
  },
}

/** What a fault does, in a language; faults of this app's own setup are told in Portuguese alone. */
export function faultSentence(
  { id, sentence }: Pick<NamedFault, 'id' | 'sentence'>,
  language: PageWords['language'],
): string {
  if (language === 'pt') return sentence
  const { calls, ways, others } = language === 'en' ? EN : ES
  const call = Object.keys(calls).find(
    (name) => id.slice(name.length + 1) in ways && id.startsWith(`${name}-`),
  )
  if (call === undefined) return others[id] ?? sentence
  return `${calls[call]} ${ways[id.slice(call.length + 1)]}.`
}
