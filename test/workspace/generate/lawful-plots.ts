import { COMPLETE_NOTE } from '../scenarios/note-texts'
import { attemptTags, CHAT, MESSAGING } from '../scenarios/story'
import { AUTOMATIC_REPLY } from '../zendesk/customer'
import { mergeTickets } from '../zendesk/merge-tickets'
import { longAgo, type Plot } from './plot'
import { openStory, type Scene, type Tell, type When } from './teller'

const ATTEMPTS = ['contato_tentativa_1', 'contato_tentativa_2', 'contato_tentativa_3']

/** Three attempts, a business day apart. */
export function threeAttempts(story: Tell, from = 0): void {
  story.attempt(1, [from, '09:05'])
  story.attempt(2, [from + 1, '09:20'])
  story.attempt(3, [from + 2, '08:50'])
}

export function cancelled(scene: Scene): Tell {
  const story = openStory(scene, longAgo(scene))
  threeAttempts(story)
  story.cancel(
    scene.random.pick<When>([
      [2, '17:00'],
      [2, '17:40'],
      [3, '08:30'],
    ]),
  )
  return story
}

/** What everybody does by the rules: nothing is to be found here. */
export const LAWFUL_PLOTS: readonly Plot[] = [
  {
    id: 'first-sent',
    plants: [],
    tell: (scene) => {
      const story = openStory(scene, -1)
      story.attempt(1, [0, '09:05'])
      return story.id
    },
  },
  {
    id: 'second-sent',
    plants: [],
    tell: (scene) => {
      const story = openStory(scene, -2)
      story.attempt(1, [0, '09:05'])
      story.attempt(2, [1, '11:15'])
      return story.id
    },
  },
  {
    id: 'third-sent-late',
    plants: [],
    tell: (scene) => {
      const story = openStory(scene, -3)
      story.attempt(1, [0, '09:05'])
      story.attempt(2, [1, '11:15'])
      // After the working day: the cancellation waits for the end of the next one (C6).
      story.attempt(3, [2, '17:05'])
      return story.id
    },
  },
  { id: 'cancelled', plants: [], tell: (scene) => cancelled(scene).id },
  {
    id: 'answered-and-told-again',
    plants: [],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      story.attempt(1, [0, '09:05'])
      story.attempt(2, [1, '09:05'])
      story.reply([1, '15:10'], 'Oi, pode seguir. Obrigada.')
      story.note([1, '15:30'], 'Cliente respondeu.', {
        tags: { add: ['contato_respondido'], remove: ATTEMPTS },
      })
      story.attempt(1, [1, '16:00'], {
        tags: { add: attemptTags(1), remove: ['contato_respondido'] },
      })
      story.attempt(2, [2, '09:05'])
      story.attempt(3, [3, '09:05'])
      story.cancel([3, '17:10'])
      return story.id
    },
  },
  {
    id: 'automatic-reply',
    plants: [],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      story.attempt(1, [0, '09:05'])
      story.reply([0, '09:06'], AUTOMATIC_REPLY)
      story.attempt(2, [1, '09:05'])
      story.attempt(3, [2, '09:05'])
      story.cancel([2, '17:30'])
      return story.id
    },
  },
  {
    id: 'reply-that-was-none',
    plants: [],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      story.attempt(1, [0, '09:05'])
      story.attempt(2, [1, '09:05'])
      story.reply([1, '10:00'], 'Recebido pelo sistema de chamados, protocolo 8841.')
      story.note([1, '10:10'], 'Vou conferir.', {
        tags: { add: ['contato_respondido'], remove: ATTEMPTS },
      })
      story.tag(
        [1, '10:20'],
        ['contato_tentativa_1', 'contato_tentativa_2', 'roteiro_nao_retorno'],
        ['contato_respondido'],
      )
      story.attempt(3, [2, '09:05'])
      story.cancel([2, '17:05'])
      return story.id
    },
  },
  {
    id: 'follow-up',
    plants: [],
    takes: 2,
    tell: (scene) => {
      const closed = cancelled(scene)
      closed.save([4, '08:00'], { status: 'closed' })
      const story = openStory(scene, -2, undefined, closed.id)
      story.note([1, '10:00'], 'Retomando o atendimento.')
      return story.id
    },
  },
  {
    id: 'merged',
    plants: [],
    takes: 2,
    tell: (scene) => {
      const other = openStory(scene, -3)
      other.attempt(1, [0, '09:05'])
      other.attempt(2, [1, '09:05'])
      const story = openStory(scene, -3)
      const at = story.at([2, '09:30'])
      mergeTickets(scene.account, { from: other.id, into: story.id, by: story.agent, at })
      return story.id
    },
  },
  {
    id: 'chat',
    plants: [],
    tell: (scene) => {
      const channel = scene.random.pick([MESSAGING, CHAT])
      const story = openStory(scene, longAgo(scene), channel)
      story.says([0, '08:00'], 'Bom dia! Vou verificar.')
      story.chatAttempt(1, [0, '09:00'])
      story.tag([0, '09:00'], attemptTags(1))
      story.chatAttempt(2, [1, '09:00'])
      // The tab was closed; the next opening found the message and added its tag (C9).
      story.tag([1, '16:30'], attemptTags(2))
      story.reply([1, '17:20'], 'Desculpe a demora, já resolvi por aqui.')
      story.tag([2, '08:10'], ['contato_respondido'], ATTEMPTS)
      story.solve([2, '08:30'])
      return story.id
    },
  },
  {
    id: 'recorded-by-telephone',
    plants: [],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      story.record(1, [0, '10:00'])
      story.attempt(2, [1, '09:05'])
      story.record(3, [2, '10:00'])
      story.cancel([2, '17:20'])
      return story.id
    },
  },
  {
    id: 'escalated',
    plants: [],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      story.save([0, '11:00'], {
        comment: { html: COMPLETE_NOTE, isPublic: false },
        tags: { add: ['escalonar_ti_script_db2', 'script_db2_completo'], remove: [] },
      })
      story.solve([4, '15:00'])
      return story.id
    },
  },
  {
    id: 'paused',
    plants: [],
    tell: (scene) => {
      const story = openStory(scene, -8)
      story.attempt(1, [0, '09:05'])
      const until = scene.workday(3).replaceAll('-', '')
      story.tag([0, '10:00'], [`roteiro_pausa_ate_${until}_1400`])
      return story.id
    },
  },
  {
    id: 'three-levels',
    plants: [],
    tell: (scene) => {
      const story = openStory(scene, -9)
      story.attempt(1, [0, '09:05'])
      story.tag([1, '08:30'], ['roteiro_escalonamento_abertura'])
      return story.id
    },
  },
  {
    id: 'tag-made-good',
    plants: [],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      story.attempt(1, [0, '09:05'], { tags: { add: [], remove: [] } })
      story.tag([0, '09:05'], attemptTags(1))
      story.attempt(2, [1, '09:05'])
      story.solve([1, '14:00'])
      return story.id
    },
  },
]
