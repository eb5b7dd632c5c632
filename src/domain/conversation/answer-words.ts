/** Verbs with which people ask, confirm, refuse or tell how things are, by stem: -ar, then -er and -ir. */
const AR =
  /^(?:autoriz|aprov|aceit|confirm|valid|liber|rejeit|recus|cancel|encerr|funcion|continu|aguard|esper|deix|execut|rod|test|verific|ajust|mand|envi|anex|lig|cham|fal|olh|us|gost|precis|solicit|concord|discord|fech|volt|cheg|pass|avis|inform|reinici|mud|troc|lanc|acert|arrum|apag|atualiz|instal|baix|gerar?|cobr|fatur|agend|marc|remarc|trat|encaminh|repass|retorn|escal|consult|import|export|neg|cuid|acompanh|represent|dispens|vet|homolog|prorrog|adi|inici|comec|termin|finaliz|reprov|ratific|anul|bloque|desbloque|retom|desconsider|ignor|arquiv|elimin|alter|analis|revis|avali|oper|normaliz|regulariz|assin|pag|compr|cri|complet|sobr|trav|quebr|ach|paus|respeit|defin)(?:a|o|e|em|am|ar|ei|ou|ara|arao|arei|ava|avam|aria|ariamos|ue|uem|uei|que|quem|quei)$/
const ER_IR =
  /^(?:pod|quer|receb|entend|resolv|desist|consegu|prossegu|prossig|segu|sig|corrig|corrij|ped|pec|faz|fac|ve|vej|conclu|mant|respond|atend|esquec|permit|reabr|decid|escolh|abr|sab|assum|suspend|interromp|indefer|defer|exclu|remov|perd|vend|mantiv|proib|confer)(?:e|em|o|a|am|er|ir|i|iu|eu|era|ira|erao|irao|eria|iria|erei|irei|i?amos)$/
/** What was done, or is being done: "Negado", "Suspensos", "Esperando". */
const DONE = /(?:[aiu]d[oa]s?|[aei]ndo|[aei]remos|[aei]mos|[aei]ram|ou|iu|ei)$/
/** Names and offices that end so. */
const NOT_DONE = new Set(
  `machado machados prado prados furtado salgado delgado amado conrado aparecido aparecida candido candida
  placido almeida cida ida aida frida brigida estrada andrada granada quesada posada tejada ada
  fernando orlando armando rolando arlindo florindo ramos lemos simos nei sidnei claudinei wanderlei
  vanderlei rosinei romeu rei lei frei advogado advogada advogados advogadas associado associada associados
  associadas encarregado encarregada delegado delegada mercado mercados supermercado estado estados
  limitada credenciado credenciada especializado especializada integrado integrada integrados
  integradas licenciado licenciada graduado graduada certificado certificados habilitado unidos unidas
  privado`
    .trim()
    .split(/\s+/),
)
const OTHERS = new Set(
  `sim nao ok okay okey certo certa certeza correto correta exato exata isso claro beleza blz perfeito
  perfeita otimo otima joia show bora feito feita combinado positivo negativo ciente acordo favor tenho
  temos tem tinha era foi estava esta estao estamos estou vou vai vamos ainda ja so nunca nada nenhum melhor
  pior quando quanto quanta qual quais quem onde como porque cade alguem algum alguma voce voces vc vcs
  obrigado obrigada valeu depende talvez depois antes agora hoje amanha urgente ajuda socorro confere certamente versao prioridade
  filial opcao domingo segunda terca quarta quinta sexta sabado mantenham mantem posso pude quis queria vi voltei sei sabe podia
  yes yep no not sure agree agreed approve approved confirm confirmed proceed please can could would need
  want what when how why who where is are it go ahead done fixed error issue still works
  inviavel procedente improcedente impossivel pessimo pendente pronto pronta prontos excelente incorreto
  incorreta incompleto completo igual diferente desistencia cancelamento aprovacao autorizacao liberacao
  confirmacao encerramento execucao urgencia afirmativo jamais sempre ontem parem parar pare suspenso suspensa
  substitui mantenha exclua lento faltando denied rejected accepted canceled cancelled resolved declined
  stop wait hold cancel close closed continue acepto cancelen sigan esperen
  si claro dale adelante puede pueden puedo necesito necesitamos quiero queremos cuando cuanto cual gracias
  listo acuerdo autorizo falta sigue siguen`
    .trim()
    .split(/\s+/),
)
const LONGEST = 30

/**
 * Whether this folded word may be part of an answer. Where a stretch of text is not understood, such
 * as a name, a subject or a foreign sentence, none may be in it (C7).
 */
export const isAnswerWord = (word: string): boolean =>
  word.length > LONGEST ||
  OTHERS.has(word) ||
  AR.test(word) ||
  ER_IR.test(word) ||
  (DONE.test(word) && !NOT_DONE.has(word))
