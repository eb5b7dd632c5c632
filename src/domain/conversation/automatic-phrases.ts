import type { Phrases } from './phrase-book'

/** What an automatic text says. */
export type Sense =
  /** Unmistakable: a title, if it is by itself, and what only a robot says. */
  | 'title'
  | 'robot'
  /** Marks that a person's words may bear too; a heading only if it is by itself. */
  | 'heading'
  | 'absence'
  | 'unavailable'
  | 'thanks'
  | 'promise'
  | 'received'
  | 'closing'
  | 'hours'
  | 'help'
  /** Marks that count beside one of those. */
  | 'access'
  | 'urgent'
  | 'leave'
  | 'noreply'
  /** The same, from a desk that is at work: nobody away says so. */
  | 'relay'
  | 'follow'
  /** No marks, but the rest of what is in such a text. */
  | 'return'
  | 'away'
  | 'contact'
  | 'call'
  | 'number'
  | 'greeting'
  | 'signOff'
  | 'polite'
  | 'ended'
  | 'filler'

/**
 * All that automatic texts say, in Portuguese, English and Spanish. What is not here makes a message
 * a person's: never add a word with which somebody could ask, confirm or refuse anything (C7).
 */
export const AUTOMATIC: Phrases<Sense> = {
  title: `
    resposta automatica ferias|ausencia?
    auto resposta|reply|response|respuesta
    autoresposta|autoreply|autoresponse|autorresposta
    automatic|automated reply|response
    respuesta automatica
    out of office autoreply
    esta|essa e uma mensagem|resposta|notificacao automatica
    este|esse e um email|retorno|aviso automatico
    este|esse email e automatico
    este|esse|esta|essa e? um|uma? email|mensagem e|foi? enviado|enviada|gerado|gerada automaticamente
    this is an automated|automatic message|reply|response|email|notification
    this message|email was|is sent|generated|created automatically
    este es un mensaje|correo automatico`,
  robot: `
    o? seu atendimento sera|foi encerrado|finalizado por|devido inatividade
    seu|este atendimento sera|foi encerrado|finalizado automaticamente
    o? seu atendimento sera encerrado em # minutos
    seu atendimento foi transferido|direcionado|iniciado
    estamos encerrando este|seu atendimento
    sou o|a assistente|atendente virtual
    aqui e o|a assistente|atendente virtual
    avalie nosso|o atendimento
    digite|informe|escolha|selecione o? numero? uma|da|de? das? opcao|opcoes desejada|abaixo?
    digite sua resposta acima desta linha
    please? type your reply above this line
    informe|digite seu nome e? cnpj|cpf
    voce e o # na fila
    voce sera transferido|direcionado|encaminhado
    voce recebera atualizacoes
    esta|este caixa|email|endereco de? email|entrada? nao e monitorado|monitorada
    this mailbox|inbox|address|email is not monitored
    you have reached
    seu|sua chamado|solicitacao|ticket #? foi|ficara|esta recebido|recebida|registrado|registrada|aberto|aberta|criado|criada com? sucesso?
    seu chamado|ticket nº? # foi atribuido|atualizado
    seu pedido|chamado de suporte foi recebido|registrado|aberto
    registramos seu|sua chamado|solicitacao|ticket
    your request|ticket #? has been received|created|registered
    a support? ticket has been created|opened
    su|tu solicitud # ha sido recibida
    esta e uma confirmacao de leitura para|da a? mensagem que? voce? enviou? para?
    this is a return|read receipt for the mail|message that? you? sent? to?
    sua mensagem foi lida|exibida em #
    your message was read|displayed on`,
  heading: `
    mensagem automatica
    email automatico
    ausencia temporaria
    aviso|mensagem de ausencia
    aviso? de? confirmacao de leitura
    este numero nao recebe ligacoes
    este endereco de email foi desativado
    assistente|atendente virtual
    auto
    ooo`,
  absence: `
    ^ ausente
    ^ gozo de ferias
    estaremos|estara|ficaremos|estarao fechado|fechada|fechados|fechadas
    nao havera|ha expediente
    nao estou|trabalho mais na|no|em|com
    estou|estarei|estamos|estaremos|estara|ficarei|permanecerei ausente|ausentes do|da? escritorio|empresa?
    encontro|encontramos me|nos ausente|ausentes do|da? escritorio|empresa?
    me|nos encontro|encontramos ausente|ausentes do|da? escritorio|empresa?
    de|em|gozo periodo|gozo? de? ferias coletivas?
    estou|estarei|estaremos|estamos|encontro em gozo|periodo de ferias
    de|em licenca maternidade|paternidade|medica?
    em|de recesso
    entraremos|entrara em recesso|ferias
    estare|estoy|estaremos ausente|ausentes
    de folga
    em viagem a|de? trabalho|negocios?
    em|participando de? um? treinamento|evento|congresso|conferencia
    fora do|de|da escritorio|empresa
    afastado|afastada do|das? escritorio|trabalho|atividades?
    por licenca maternidade|paternidade|medica?
    traveling|travelling
    nao estarei|estou no escritorio
    nao faco|faz mais parte da|do equipe|empresa|quadro|time
    out of the? office
    on vacation|leave|holiday|holidays
    on|for annual|sick|maternity|paternity|parental leave
    on a? business trip
    attending a|an conference|event|training
    away from my desk
    away from the office
    closed for the? holiday|holidays|thanksgiving|christmas
    we are closed
    de|por vacaciones
    fuera de la? oficina
    de licencia|baja por? maternidad|paternidad?`,
  away: `
    fora
    away
    sem previsao de retorno`,
  access: `
    acesso limitado|restrito|reduzido ao|aos|a? meu|meus? email|emails|internet
    sem|pouco acesso ao|aos|a? meu|meus? email|emails|internet
    nao tenho|terei|estarei acesso|respondendo|lendo ao|aos|a|os? meu|meus? email|emails|internet|mensagens
    horario reduzido
    nao serao|sera lidos|lido|lidas|respondidos|respondidas|monitorados
    limited|no|intermittent access to my? email|emails
    not be checking my? email|emails
    acceso limitado al|a? mi? correo
    sin acceso al|a? mi? correo`,
  unavailable: `
    nao estou|estamos|estarei|estaremos disponivel|disponiveis
    nao estou|estamos|estarei|estaremos atendendo
    nao temos|ha nenhum|nenhuma? agente|agentes|atendente|atendentes disponivel|disponiveis
    nao podemos|poderei|conseguimos responder|atender
    nao posso atender|responder
    estamos fechados
    atendimento esta encerrado|fechado
    horario de atendimento ja? encerrou
    horario especial
    atendentes|agentes estao|encontram ocupados
    se encontram ocupados
    fora do|de nosso? horario de|comercial atendimento|funcionamento|expediente|trabalho?
    em|no horario de almoco
    time|equipe|estamos esta? offline
    currently? unavailable
    currently closed
    not currently? available
    no estamos|estoy disponible|disponibles
    no podemos|puedo responder
    fuera de|del nuestro? horario de atencion|servicio`,
  thanks: `
    obrigado|obrigada|agradecemos|agradeco|grato por entrar|entrarem em contato com|conosco?
    obrigado|obrigada|agradecemos|agradeco pela|pelo|o|a? sua|seu mensagem|contato|email|interesse
    agradece|agradecemos o|a|pelo|pela? seu|sua contato|mensagem|preferencia
    agradece o|a|pelo|pela contato|preferencia
    agradecemos o envio do|de seu|sua? email|mensagem
    agradecemos por entrar em contato com?
    sua mensagem|contato|ligacao|opiniao e muito? importante
    seu contato e muito? importante
    thank|thanks you? for your message|email|mail|interest
    thank|thanks you? for contacting|reaching|getting us|out|in? touch? to? us?
    thank|thanks you? for emailing|writing
    gracias por tu|su mensaje|correo|contacto|interes
    gracias por comunicarte|comunicarse|contactarnos|contactar|escribirnos con|nosotros?
    seja|sejam bem vindo|vinda|vindos
    bem vindo|vinda|vindos ao|a|as|aos atendimento?
    voce esta|entrou em contato com?
    voce esta falando com
    obrigado|obrigada|agradecemos por falar|conversar|escrever com?
    welcome to`,
  promise: `
    responderemos|atenderemos o|a|ao? seu|sua? mensagem|email|contato?
    retornaremos o|a? seu? contato?
    seguiremos|seguimos com seu atendimento
    responderei|retornarei o|a|ao? seu|sua mensagem|email|contato
    responderei o|ao contato|email
    responderei a|as sua|suas? mensagem|mensagens
    retornarei o contato
    responderei|retornarei assim|tao|logo que|logo|possivel possivel|retornar|puder?
    responderei|retornarei quando|ao retornar|voltar
    responderei|retornarei no meu retorno
    entraremos em contato|contacto
    entrarei em contato assim que possivel|retornar|puder
    sera|seras atendido|atendida
    sera|serao respondido|respondida|respondidos|respondidas
    ja? esta sendo analisada|analisado|verificada|verificado
    nos pondremos en contacto con? usted|ustedes?
    esta siendo revisada|revisado
    is being reviewed
    i|we? will|ll reply|respond|answer to? your? message|email?
    i|we? will|ll contact you
    be in|back in? touch
    respondo no proximo dia
    respondo|retorno assim que puder|possivel
    get back to you
    retomo|retomarei|retomaremos o contato
    ja? vamos te? atender
    usually|typically|normally replies|responds|reply|respond
    your email|message|inquiry will be answered
    te? respondere|responderemos a? su|tu? mensaje|correo?
    lo haremos|hare`,
  relay: `
    ira|vai te|lhe? atender|responder|retornar
    entrara|entrarao em contato|contacto
    retornara|respondera|atendera|responderao
    falara com voce
    se pondra en contacto con? usted|ustedes?`,
  urgent: `
    em|no caso|casos de|com urgencia|emergencia|urgencias|necessidade|duvidas
    em casos urgentes
    se|caso for|seja algo? urgente
    caso precise|necessite|tenha de? algo|alguma|uma? urgente|urgencia
    em? qualquer urgencia|emergencia|eventualidade
    para|por assuntos|casos|demandas|questoes|situacoes|temas urgentes|comerciais|fiscais|financeiros|contabeis|tecnicos
    for|if anything is? urgent
    assuntos urgentes
    para|por outras|demais? demandas|assuntos|questoes
    por|ante cualquier urgencia|consulta
    para|as urgencias|emergencias|atendimento
    durante|em|na a? minha ausencia|ferias
    durante|neste|nesse este|esse|o? periodo
    meu|minha substituto|substituta
    if this|it|your? matter|request|is urgent
    if you need|require immediate|urgent? assistance|help
    if urgent
    for urgent|immediate matters|matter|issues|requests|assistance|inquiries
    for assistance
    in case of urgency|emergency
    in|during my absence
    en caso|casos de urgencia|emergencia
    para asuntos|temas urgentes
    durante|en mi ausencia`,
  received: `
    recebemos o|a? seu|sua mensagem|email|contato|chamado|solicitacao|ticket
    seu|sua email|mensagem foi|ficara|esta recebido|recebida|registrado|registrada
    confirmamos o recebimento do|da|de seu|sua? email|mensagem|solicitacao
    novo chamado|ticket #? registrado|aberto|criado
    chamado|ticket # aberto|registrado|criado|recebido com? sucesso?
    foi registrado|registrada sob o
    gerou o chamado|ticket|protocolo
    your message|email has been received
    we|i? have|ve? received your|it request|message|email?
    i have received it
    hemos recibido su|tu solicitud|mensaje|correo|consulta
    su|tu solicitud|mensaje|correo ha sido recibida|recibido`,
  closing: `
    seu|este atendimento foi|sera encerrado|concluido|finalizado
    seu chamado|ticket nº? # foi encerrado|fechado|resolvido
    atendimento encerrado|finalizado por|devido inatividade
    atendimento encerrado|finalizado por falta de interacao
    por falta de interacao este|o|seu atendimento foi encerrado|finalizado automaticamente?`,
  number: `
    protocolo
    numero do|de protocolo|chamado|atendimento|ticket
    with id|number`,
  hours: `
    horario de atendimento|funcionamento|expediente e|sera?
    nosso|nossos horario|horarios e
    atendimento|expediente e|funciona|ocorre
    nosso sla e?
    nosso prazo de atendimento|resposta|retorno e?
    our hours are
    atende|atendemos de
    business|office|opening hours are?
    nuestro horario de? atencion? es?`,
  help: `
    como|em que? podemos|posso te|lhe? ajudar|ajuda lo|la|los? a?
    how can|may we|i help you
    let us know how we can help
    como podemos|puedo ayudarte|ayudarle`,
  leave: `
    deixe a? sua|seu mensagem|recado
    leave a|your message
    deja|deje tu|su mensaje`,
  follow: `
    aguarde um? momento|instante|instantes
    aguarde em|que breve|voce
    to add additional comments reply to this email
    responda|responder a|este este? email
    acompanhe pelo|no|o seu? portal|site|link|andamento|chamado pelo|no? portal|site|link?
    para adicionar comentarios responda a? este email`,
  noreply: `
    nao responda|responder|respondelo a|este|esta|esse|essa|ao|o|lo? este|esta? email|mensagem?
    nao responde lo
    nao e necessario responder|responde lo|la?
    do not reply to? this? email|message?
    no responda a|este? este? correo|mensaje?`,
  return: `
    volto|voltarei|voltaremos|voltamos|voltando|retorno|retornarei|retornamos|retornando no|na|em|ao|dia|as
    retornara|voltara no|em dia|#|as
    retornaremos|retornar|retorno as atividades|atividade
    atividades serao retomadas
    retorno previsto para?
    previsao|data de|do? retorno
    meu retorno sera
    de volta no|na|em|ao|a|dia
    i|we? will|ll return
    i|we? will|ll be back
    will reopen
    returning on|in?
    back on|in
    reabriremos|reabrimos
    regreso|regresare|vuelvo|volvere|retornando el|a|en|al`,
  contact: `
    entre|entrar em contato com?
    contate|contatar|contactar|contacte
    envie|enviar|escreva|escrever um? email|mensagem? para|a
    devem ser tratados|direcionados|encaminhados|enviados com|para|a
    devera|deverao ser tratados|direcionados|encaminhados|enviados com|para|a
    direcione|encaminhe|direcionar|encaminhar sua|seu|suas|o? mensagem|email|mensagens|contato? para
    utilize|acesse o?
    please? contact
    please email|write
    reach|reach out? to|me at?
    comuniquese|comunicarse con|a
    contactese|contacte|escriba con|a?`,
  call: `
    procure|procurar
    ligue|ligar para?
    falar|fale|tratar|trate com
    please? call`,
  greeting: `
    ola|oi|hello|hi|hola|dear there?
    bom dia
    boa tarde|noite
    tudo bem
    prezado|prezada|prezados|prezadas|caro|cara|caros|caras|senhor|senhora|senhores|estimado|estimados
    buenos dias
    buen dia
    buenas tardes|noches
    good morning|afternoon|evening`,
  signOff: `
    att|atte|atenciosamente|cordialmente|respeitosamente|abs|abraco|abracos
    um abraco
    best|kind|warm regards
    regards|sincerely
    saludos cordiales?
    un saludo`,
  polite: `
    muito? obrigado|obrigada|grato|grata
    obrigado|obrigada|agradeco|agradecemos|grato|grata desde? ja? pela|pelo|a|o|por sua? compreensao|atencao|contato|mensagem|paciencia
    desde ja
    agradeco|agradecemos
    pela|a compreensao|atencao
    thank you
    thanks
    gracias
    thank|thanks you? for your patience|understanding
    gracias por su comprension|paciencia
    boas festas
    um? feliz natal
    feliz|prospero ano novo
    happy holidays
    merry christmas
    tenha um|uma otimo|otima|bom|boa dia|semana
    have a great|nice day
    que tenga un buen dia
    que tenha um bom|otimo dia
    conto|contamos com a? sua? compreensao
    to whom it may concern`,
  ended: `
    atendimento encerrado|concluido|finalizado`,
  filler: `
    encontro|encontramos|encontrarei me|nos
    me|nos|se encontro|encontramos|encontrarei|encuentro|encontraremos|encontra
    encontra se
    estou|estarei|estamos|estaremos|estara|ficarei|permanecerei
    i|we am|m|are|re|will|ll be?
    is|be|will|am|are
    estoy|estare|estaremos
    como voce nao respondeu|interagiu
    para agilizar|iniciar o|seu atendimento
    por falta de interacao
    nao identificamos nenhuma interacao
    nao houve interacao
    por isso
    se precisar e so chamar
    basta nos? chamar|responder|escrever novamente?
    pedimos desculpas
    para reabrir
    caso precise|necessite
    por motivo|motivos de viagem?
    em reuniao|reunioes
    assim|logo que possivel|puder|retornarmos|voltarmos
    assim que eu? retornar|voltar
    assim que estivermos disponiveis|estiver
    quando eu? retornar|voltar
    e o # na
    as soon as possible
    as soon as i|we can|return|am|are back?
    when i|we return|get|am|are|m|re back?
    upon my return
    lo antes posible
    tan pronto como sea posible
    livre de virus
    prazo de atendimento
    to let you know that
    please note that?
    en un plazo de
    my reply|response may be delayed
    so my reply|response may be delayed
    escolha uma das opcoes do menu
    virus free
    nota? esta confirmacao de? leitura? apenas|somente indica|confirma que a mensagem foi exibida no computador do destinatario
    nao ha garantia de que o destinatario tenha? leu|lido ou entendeu|entendido o conteudo da mensagem
    note? this return|read receipt only acknowledges that the message was displayed on the recipient s computer
    there is no guarantee that the recipient has read or understood the message contents`,
}

const LISTED = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words with which nothing is said: they may be anywhere between. */
export const GLUE = LISTED(`
  o a os as um uma de do da dos das em no na nos nas ao aos para pelo pela por com e ou que este
  esta neste nesta deste desta nosso nossa nossos nossas meu minha meus minhas seu sua seus suas
  ele ela voce te lhe tambem durante desde dia dias feira feiras proximo proxima proximos proximas periodo entre mas
  porem favor sera nuestro nuestra agora hoje mais ate dentro primeiro breve possivel momento amanha partir aqui sou sendo h hs hrs
  horas hora min am pm nº utc brasilia gmt
  the an of in on at to from by for with and or my our your this that through until till it but
  please us i we me you s m re ll ve am is are be will have now next right time moment soon back few get
  el la los las un una del al en con y mi mis su sus tu este esta pero hasta posible`)

/**
 * Words of which such texts are made, and none with which a person could ask, confirm, refuse or say
 * how a matter of the trade is.
 */
export const BOILERPLATE = LISTED(`
  mensagem mensagens email emails contato contatos atendimento equipe time setor departamento central
  suporte empresa escritorio cliente clientes usuario usuarios remetente parceiro parceiros todos
  todas todo toda amigo amigos colega colegas sr sra srs horario horarios expediente funcionamento
  feriado devido virtude razao motivo motivos funcao decorrencia compromisso compromissos pessoal
  pessoais particular particulares familiar familia medico medicos medica saude cirurgia exames trabalho
  atividades ausencia instantes minutos ultimos brevidade rapido rapida
  tempo indeterminado determinado externo externa interno interna exterior manha tarde noite integral
  parcial regulamentares anuais
  ano anos fim final inicio semana semanas inclusive exceto salvo alem carnaval natal prolongado
  nacional municipal seguida atualmente momentaneamente temporariamente brevemente uteis util comercial
  comerciais normal normalmente habitual ordem chegada
  demandas assuntos qualquer novamente especial incluindo opiniao relacionados relacionadas sucesso canal canais atendentes atendente analistas
  analista especialistas especialista consultores consultor membro comunicado informo informamos
  informar avisar comunico comunicamos lembramos desculpe desculpa desculpas lamento lamentamos
  encontramos transtorno transtornos inconveniente eventuais quaisquer home office nome cnpj cpf
  interacao interacoes conosco nos algo fiscal financeiro contabil contabilidade administrativo rh
  numero sob
  message messages email emails currently team support staff business working hours hour days day
  number shortly within week weeks client customers customer sender desk limited trip during time today
  tomorrow member one two note anything personal travel annual period regular
  delay inconvenience apologies apologize closed holiday holidays season
  mensaje mensajes correo electronico equipo soporte oficina brevedad habiles regreso actualmente
  estimado estimados inclusive motivo viaje feriado`)

/** With whom to speak instead, and how. */
export const CONTACT_WORDS = LISTED(`
  portal site area telefone tel celular cel fone whatsapp ramal numero gestor gestora gerente responsavel
  coordenador coordenadora comercial ti compras faturamento
  atraves pelos manager colleague phone mobile telefono jefe companero`)
