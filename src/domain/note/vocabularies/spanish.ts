import type { Vocabulary } from '../vocabulary'

const DONE =
  '(?:verific|confirm|inform|analiz|evalu|valid|averigu|investig)(?:ar|ad[ao]s?|ando|acion)|(?:decid|defin|describ|respond)(?:[ei]r|id[ao]|icion)'

const FILE = '(?:adjuntos?|anexos?|capturas?|planillas?|hojas? de calculo|pdfs?|videos?)'
const SMALL =
  '(?: (?:el|la|los|las|un|una|de|del|al|en|y|con|tambien|abajo|aqui|mi|nuestr[oa]|este|esta|nuev[oa]|siguiente|archivos?|enlace)){0,4}'
/** "El envío de la planilla" and "el adjunto" name things. */
const NO_NOUN = String.raw`(?<!\b(?:el|un|del|al|de|sin|no|ningun|cada|que|campo) )\b`

export const SPANISH: Vocabulary = {
  small: 'a al el la los las un una y o u e de del en es fue para por con que se su',
  said: 'n a,n d,na,nd,ns,nc,ok,vacio,en blanco,dejar en blanco,urgente,da igual,anterior,tbd,todo,null,none,unknown,lorem ipsum,abc,123',
  between:
    'al?|el|l[ao]s?|un[ao]?s?|de|del|en|es|esta|fue|ser|sera|ya|por|para|con|que|se|su|es[ao]|est[oa]|lo|y',
  // The same as elsewhere, nothing known, somebody does not know, not yet, still waiting, a form's own
  // words, a test.
  fillers: [
    [
      'idem|igual|mism[ao]s?|segun|vease|ver|vea|arriba|item|(?:informad|descrit|dich|citad|mencionad|respondid|solicitad)[ao]',
      'cosa|caso|problema|otr[ao]|como|consta|punto|pregunta|respuesta|motivo|ticket|anterior\\w*|{name}',
    ],
    [
      'no|n|nada|ningun[ao]?|sin|desconoc\\w+|indefinid[ao]',
      `${DONE}|se|sabe\\w*|sabemos|hay|tien\\w+|tengo|consta|existe|posible|mas|aplic\\w+|declarar|agregar|decir|respuesta|coment\\w+|observac\\w+|informacion|momento|aun|origen|motivo|{name}`,
    ],
    [
      'sabe|supo|informo|respondio',
      'no|sin|cliente|usuari[ao]|decir|informar|responder|motivo|{name}',
    ],
    [
      `${DONE}|complet\\w+|analisis|curso|ver|despues|breve|tarde`,
      'va|voy|vamos|estoy|debe|aun|todavia|mas|posteriormente|hay|favor|momento|bajo|motivo|{name}',
    ],
    ['esper\\w+|pendiente', `${DONE}|analisis|respuesta|cliente|equipo|soporte|aun|todavia`],
    [
      'obligatori[ao]|complet(?:e|ar)|response|answer|aqui|texto|respuesta',
      'campo|no|clic|toque|inserte|escriba|describa|informe|su',
    ],
    ['test\\d*|prueb[ao]s?|probando', 'apenas|solo|una|\\d+'],
  ],
  undecided: [
    ['quizas?|tal|posiblemente', 'vez|si|no|aun|todavia|puede'],
    [
      'depende|probablemente|indecis[ao]|duda',
      'cada|mucho|caso|situacion|aun|todavia|estoy|estamos',
    ],
  ],
  pointers: 'ver|vease|vea|segun|idem|en',
  above: 'arriba',
  who: '(?:por|con|de) (?:el |la )?(?:cliente|equipo|soporte|usuari[ao]|ti|n[1-3])',
  same: 'idem',
  answer: '[rR](?:esp(?:uesta)?)?',
  yesNo: 'si|no',
  no: 'no',
  or: '[oO]',
  repeated: 'estandar eso ser hecho es fue no si',
  files: 'adjunt|anexo|captura|planilla|hojas? de calculo|pdf|video',
  // "Envíe la captura" asks somebody else, and reads like "envié la captura".
  sendings: [
    String.raw`\b(?:van?|sigue|siguen)${SMALL} (?:${FILE}|adjuntad[oa]s?|adjuntas?)\b`,
    String.raw`\b${FILE}(?: \w+)? (?:va |van )?adjunt[oa]s?\b`,
    String.raw`(?<!\b(?:sin|no|nada) )\ben (?:adjunto|anexo)\b`,
    String.raw`(?<!\bno )\bse adjuntan?\b`,
    String.raw`(?<!\bno )\badjuntamos\b`,
    String.raw`(?<!\bno )\b(?:he|hemos) (?:adjuntado|enviado|mandado)${SMALL} ${FILE}\b`,
    String.raw`(?<!\bno )\b(?:enviamos|mandamos|(?:estoy|estamos) (?:enviando|adjuntando|mandando))${SMALL} ${FILE}\b`,
    String.raw`${NO_NOUN}(?:envio|mando|remito|adjunto) (?:el|la|los|las|un|una|mi|nuev[oa])${SMALL} ${FILE}\b`,
    String.raw`\b(?:segun|conforme|ver|vea|vease)${SMALL} (?:adjuntos?|anexos?|capturas?|videos?)\b`,
    '^(?:adjuntos?|anexos?) ?:',
  ],
  signOffs:
    '--,atte,atentamente,saludos,saludos cordiales,un saludo,cordialmente,gracias,muchas gracias,enviado desde mi iphone,enviado desde mi celular',
}
