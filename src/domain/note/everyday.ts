import type { Language } from '../text/name'

/** What lines of ordinary replies begin with before a colon: "Número do pedido: …". Folded. */
const LABELS: Readonly<Record<Language, string>> = {
  pt: 'numero pedido nota motivo razao valor data prazo nome cliente empresa contato endereco cidade telefone celular email cpf cnpj produto item modelo serie quantidade codigo protocolo chamado horario hora assunto status situacao estado descricao observacao observacoes detalhes resumo pagamento vencimento referencia total',
  en: 'number order invoice reason amount total price date deadline name customer client company contact address city phone telephone mobile email product item model serial quantity code ticket time subject status state condition description details summary comments remarks payment due reference account',
  es: 'numero pedido factura motivo razon importe monto valor total fecha plazo nombre cliente empresa contacto direccion ciudad telefono celular correo email producto articulo modelo serie cantidad codigo ticket hora horario asunto estado descripcion observaciones detalles resumen pago vencimiento referencia',
}

/** No label in a reply is longer, in words that carry meaning. */
const LONGEST = 3

/** Whether a reply may well have a line with this heading; of its words those that carry meaning. */
export const isEverydayHeading = (meaning: readonly string[], language: Language): boolean =>
  meaning.length <= LONGEST && LABELS[language].split(' ').includes(meaning[0] ?? '')
