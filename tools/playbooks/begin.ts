/** A small manual that has no mistake, to begin a new one with. */
export const beginning = (
  id: string,
  title: string,
): string => `# yaml-language-server: $schema=src/playbooks/playbook.schema.json
# What each key means: docs/playbooks.md
format: 1
id: ${id}
title: ${JSON.stringify(title)}
about: What it is for, in a sentence.
language: pt-BR
source: Where the written manual is
values:
  equipe:
    kind: group
    name: Equipe
    # The number in the address of the group in Admin Center.
    value: 1
asks:
  motivo: Motivo
texts:
  aviso:
    text: |-
      {{greeting}}, {{client}}!
      Recebemos o seu pedido {{ticket}} e **retornamos até o fim do dia**.
  repasse:
    text: |-
      Repasse de {{agent}} em {{moment}}
      Motivo: {{motivo}}
steps:
  - id: avaliar
    kind: question
    name: O pedido pode ser resolvido agora?
    ways:
      - id: agora
        name: Pode
        next: fim
      - id: depois
        name: Não pode
        next: avisar
  - id: avisar
    kind: message
    name: Aviso ao cliente
    texts: [aviso]
    by: [draft, copy]
    next: aguardar
  - id: aguardar
    kind: wait
    name: Até o fim do dia
    until: end-of-day
    onReply: repassar
    next: repassar
  - id: repassar
    kind: note
    name: Repasse à equipe
    text: repasse
    effects:
      group: equipe
    next: fim
  - id: fim
    kind: outcome
    name: Encerrado
`
