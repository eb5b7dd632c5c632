import type { Vocabulary } from '../vocabulary'

const DONE =
  '(?:verific|confirm|inform|analis|avali|valid|apur|investig|combin)(?:ar|ad[ao]s?|ando|acao|acoes)|(?:decid|defin|descrev|respond)(?:[ei]r|id[ao]|icao)'

const FILE = '(?:anexos?|prints?|planilhas?|pdfs?|videos?)'
const ATTACHED = '(?:anex(?:ad)?|enviad|encaminhad)[oa]s?'
const SMALL =
  '(?: (?:em|n[ao]|[ao]s?|uma?|de|d[ao]s?|e|com|tambem|abaixo|aqui|junto|nov[ao]|meu|minha|noss[ao]|es[st][ae]|seguinte|arquivos?|link)){0,4}'
/** "O envio da planilha" and "o anexo" name things; "envio a planilha" and "anexo o print" send them. */
const NO_NOUN = String.raw`(?<!\b(?:o|no|do|de|ao|pelo|um|cada|apos|nao|sem|que|campo|aba|tela) )\b`
const SENT =
  '(?:(?:envi|encaminh|mand|anex)(?:ei|amos)|est(?:ou|amos) (?:envi|encaminh|mand|anex)ando)'
const SEE = String.raw`\b(?:conforme|vide|veja|ver|confira|segundo)${SMALL}`

export const PORTUGUESE: Vocabulary = {
  small: 'a as o os e da das de do dos na no que pela pelo para ao',
  said: 'n a,n d,na,nd,ns,ok,certo,vazio,em branco,deixar em branco,urgente,segue,tanto faz,anterior,nao preenchido,tbd,todo,null,none,unknown,same,same as above,lorem ipsum,abc,123',
  between:
    'ao?s?|os?|eh?|d[aeo]s?|n[ao]s?|em|que|foi|ser|sera|esta|ja|por|para|pel[ao]|com|uma?|es[st][ae]|is[st]o',
  // The same as elsewhere, nothing known, somebody does not know, not yet, still waiting, a form's own
  // words, a test. "Falta de validação" is a cause.
  fillers: [
    [
      'idem|igual|mesm[ao]s?|conforme|vide|ver|veja|acima|item|(?:informad|descrit|dit|citad|mencionad|relatad|respondid|conversad|combinad|solicitad)[ao]',
      'coisa|caso|problema|outr[ao]|como|consta|ponto|pergunta|resposta|motivo|ticket|chamado|anterior\\w*|{name}',
    ],
    [
      'nao|n|nada|nenhuma?|sem|desconhec\\w+|indefinid[ao]',
      '(?:inform|identific|verific)(?:ad[ao]s?|ar|acao|acoes)|apurar|defini(?:d[ao]|cao)|respondid[ao]|se|sei|sab\\w+|ha|te[mn](?:ho|os)?|consta|existe|possivel|mais|aplic\\w+|declarar|acrescentar|dizer|resposta|coment\\w+|observac\\w+|momento|ainda|origem|motivo|{name}',
    ],
    [
      'sabe|soube|informou|respondeu|retorn(?:ou|o)',
      'nao|sem|cliente|usuari[ao]|dizer|informar|responder|motivo|{name}',
    ],
    [
      `${DONE}|preench\\w+|analise|andamento|ver|depois|breve|tarde`,
      'va[io]|vou|vamos|irei|estou|deve|ainda|mais|posteriormente|precis[ao]|favor|momento|sob|motivo|{name}',
    ],
    ['aguard\\w+|pendente', `${DONE}|analise|retorno|resposta|cliente|time|suporte|ainda`],
    [
      'obrigatori[ao]|preench(?:a|er|imento)|response|answer|aqui|texto|resposta',
      'campo|no|clique|ou|toque|inserir|insira|digite|escreva|descreva|informe|sua',
    ],
    ['test(?:[ae]s?)?\\d*|testando', 'apenas|so|somente|\\d+'],
  ],
  undecided: [
    ['talvez|quica|possivelmente', 'sim|nao|sei|ainda'],
    ['depende|provavelmente|indecis[ao]|duvida', 'cada|muito|caso|situacao|ainda'],
  ],
  pointers: 'ver|vide|veja|conforme|idem|da|na|a',
  above: 'acima',
  who: '(?:pel[ao]|com(?: [ao])?|de) (?:cliente|time|equipe|suporte|usuari[ao]|ti|n[1-3])',
  same: 'idem',
  answer: '[rR](?:esp(?:osta)?)?',
  yesNo: 'sim|nao',
  no: 'nao',
  or: '[oO][uU]',
  repeated: 'padrao isso ser feito o no da',
  files: 'anex|print|planilha|pdf|video',
  sendings: [
    String.raw`\bseguem?${SMALL} (?:${FILE}|anexad[oa]s?)\b`,
    String.raw`\b${FILE}(?: \w+)? seguem?(?:${SMALL} anex|[.,;!]?$)`,
    String.raw`(?<!\b(?:sem|nao|nada|veio) )\bem anexo\b`,
    String.raw`(?<!\bnao )\b${SENT}${SMALL} ${FILE}\b`,
    String.raw`(?<!\bnao )\banex(?:ei|amos)\b`,
    String.raw`${NO_NOUN}(?:envio|encaminho|mando|anexo)(?: em anexo)? (?:os?|as?|uns|uma?s?|novo|nova)${SMALL} ${FILE}\b`,
    String.raw`${SEE} (?:anexos?|prints?|videos?)\b`,
    String.raw`${SEE} ${FILE}(?: \w+){0,3}? ${ATTACHED}\b`,
    String.raw`(?<!\b(?:sem|nao|nenhum|nenhuma) )\b(?:prints?|planilhas?|pdfs?|videos?)(?: d[aoe]s? \w+)? (?:anex[oa]s?|anexad[oa]s?)\b`,
    '^anexos? ?:',
  ],
  signOffs:
    '--,att,at.te,atte,atenciosamente,abs,abraco,abracos,cordialmente,grato,grata,gratos,obrigado,obrigada,muito obrigado,muito obrigada,respeitosamente,enviado do meu iphone,enviado do meu celular',
}
