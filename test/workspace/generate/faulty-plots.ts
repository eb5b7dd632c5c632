import { COMPLETE_NOTE, HALF_NOTE } from '../scenarios/note-texts'
import { attemptTags, MESSAGING } from '../scenarios/story'
import { USER } from '../zendesk/directory'
import { cancelled, threeAttempts } from './lawful-plots'
import { longAgo, type Plot } from './plot'
import { openStory, saturdayAfter } from './teller'

const EXCEPTION = ['roteiro_excecao', 'roteiro_motivo_cliente']
const SOONER = 'Exceção: tentativa antecipada - cliente pediu'
const EARLY = 'Exceção: cancelamento antecipado - cliente pediu'
const noteOf = (html: string, ...add: string[]) => ({
  comment: { html, isPublic: false },
  tags: { add, remove: [] },
})

/** One for each finding and for what often comes together. */
export const FAULTY_PLOTS: readonly Plot[] = [
  {
    id: 'second-without-first',
    plants: ['F1'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      story.attempt(2, [0, '09:05'])
      story.solve([1, '10:00'])
      return story.id
    },
  },
  {
    id: 'cancelled-after-two',
    plants: ['F2'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      story.attempt(1, [0, '09:05'])
      story.attempt(2, [1, '09:05'])
      story.cancel([2, '17:10'])
      return story.id
    },
  },
  {
    id: 'cancelled-at-noon',
    plants: ['F3'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      threeAttempts(story)
      story.cancel([2, '12:00'])
      return story.id
    },
  },
  {
    id: 'cancelled-at-noon-with-reason',
    plants: ['F3', 'F10'],
    excepted: ['F3'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      threeAttempts(story)
      story.cancel([2, '12:00'], EXCEPTION)
      story.note([2, '12:00'], EARLY)
      return story.id
    },
  },
  {
    id: 'cancelled-after-reply',
    plants: ['F4'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      threeAttempts(story)
      story.reply([2, '11:00'], 'Ainda preciso, por favor.')
      story.cancel([2, '17:10'])
      return story.id
    },
  },
  {
    id: 'cancelled-after-first-and-reply',
    plants: ['F2', 'F4'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      story.attempt(1, [0, '09:05'])
      story.reply([0, '11:00'], 'Ainda preciso, por favor.')
      story.cancel([3, '17:10'])
      return story.id
    },
  },
  {
    id: 'cancelled-after-chat-reply',
    plants: ['F4'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene), MESSAGING)
      for (const n of [1, 2, 3] as const) {
        story.chatAttempt(n, [n - 1, '09:00'])
        story.tag([n - 1, '09:01'], attemptTags(n))
      }
      story.reply([2, '11:00'], 'Ainda preciso, por favor.')
      story.farewell([2, '17:10'])
      story.save([2, '17:12'], {
        tags: { add: ['cancelado_sem_retorno'], remove: [] },
        status: 'solved',
      })
      return story.id
    },
  },
  {
    id: 'two-in-a-day',
    plants: ['F5'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      story.attempt(1, [0, '09:05'])
      story.attempt(2, [0, '14:05'])
      story.solve([1, '10:00'])
      return story.id
    },
  },
  {
    id: 'two-in-a-day-with-reason',
    plants: ['F5', 'F10'],
    excepted: ['F5'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      story.attempt(1, [0, '09:05'])
      story.attempt(2, [0, '14:05'], {
        tags: { add: [...attemptTags(2), ...EXCEPTION], remove: [] },
      })
      story.note([0, '14:05'], SOONER)
      story.solve([1, '10:00'])
      return story.id
    },
  },
  {
    id: 'on-a-saturday',
    plants: ['F6'],
    tell: (scene) => {
      const first = longAgo(scene)
      const story = openStory(scene, first)
      story.attempt(1, [saturdayAfter(scene.workday(first)), '10:00'])
      story.solve([7, '10:00'])
      return story.id
    },
  },
  {
    id: 'on-a-saturday-with-reason',
    plants: ['F6', 'F10'],
    excepted: ['F6'],
    tell: (scene) => {
      const first = longAgo(scene)
      const story = openStory(scene, first)
      const saturday = saturdayAfter(scene.workday(first))
      story.attempt(1, [saturday, '10:00'], {
        tags: { add: [...attemptTags(1), ...EXCEPTION], remove: [] },
      })
      story.note([saturday, '10:00'], SOONER)
      story.solve([7, '10:00'])
      return story.id
    },
  },
  {
    id: 'tag-without-message',
    plants: ['F7'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      story.note([0, '09:05'], 'Tentei contato.', { tags: { add: attemptTags(1), remove: [] } })
      story.solve([1, '10:00'])
      return story.id
    },
  },
  {
    id: 'chat-tagged-days-later',
    plants: ['F7'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene), MESSAGING)
      story.chatAttempt(1, [0, '09:00'])
      story.tag([2, '09:30'], attemptTags(1))
      story.solve([3, '10:00'])
      return story.id
    },
  },
  {
    id: 'half-a-note',
    plants: ['F8'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      const tags = ['escalonar_ti_script_db2', 'script_db2_incompleto']
      story.save([0, '11:00'], noteOf(HALF_NOTE, ...tags))
      // What is put right later does not undo the act.
      story.save([1, '11:00'], {
        comment: { html: COMPLETE_NOTE, isPublic: false },
        tags: { add: ['script_db2_completo'], remove: ['script_db2_incompleto'] },
      })
      story.solve([3, '10:00'])
      return story.id
    },
  },
  {
    id: 'half-a-note-with-reason',
    plants: ['F8', 'F10'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      const said = `${HALF_NOTE}<p>Exceção: nota incompleta - orientação do líder</p>`
      const tags = ['escalonar_ti_script_db2', 'script_db2_incompleto']
      const reason = ['roteiro_excecao', 'roteiro_motivo_lider']
      story.save([0, '11:00'], noteOf(said, ...tags, ...reason))
      story.solve([3, '10:00'])
      return story.id
    },
  },
  {
    id: 'half-a-note-by-hand',
    plants: ['F8', 'F13'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      story.save([0, '11:00'], noteOf(HALF_NOTE, 'escalonar_ti_script_db2'))
      story.solve([3, '10:00'])
      return story.id
    },
  },
  {
    id: 'escalated-by-hand',
    plants: ['F13'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      story.save([0, '11:00'], noteOf(COMPLETE_NOTE, 'escalonar_ti_script_db2'))
      story.solve([3, '10:00'])
      return story.id
    },
  },
  {
    id: 'escalated-unchecked',
    plants: ['F10', 'F13'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      const tags = ['escalonar_ti_script_db2', 'roteiro_nao_validado']
      story.save([0, '11:00'], noteOf(COMPLETE_NOTE, ...tags))
      story.solve([3, '10:00'])
      return story.id
    },
  },
  {
    id: 'second-overdue',
    plants: ['F9'],
    tell: (scene) => {
      const story = openStory(scene, -5)
      story.attempt(1, [0, '09:05'])
      return story.id
    },
  },
  {
    id: 'cancellation-overdue',
    plants: ['F9'],
    tell: (scene) => {
      const story = openStory(scene, -8)
      threeAttempts(story)
      return story.id
    },
  },
  {
    id: 'writing-rule-set-aside',
    plants: ['F10'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      story.attempt(1, [0, '09:05'], {
        tags: { add: [...attemptTags(1), ...EXCEPTION], remove: [] },
      })
      story.note([0, '09:05'], 'Exceção: regra de escrita - cliente pediu')
      story.solve([1, '10:00'])
      return story.id
    },
  },
  {
    id: 'reopened',
    plants: ['F11'],
    tell: (scene) => {
      const story = cancelled(scene)
      story.reply([4, '10:00'], 'Estava de licença, ainda preciso.')
      story.solve([5, '10:00'])
      return story.id
    },
  },
  {
    id: 'sent-twice',
    plants: ['F12'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      story.attempt(1, [0, '09:05'])
      story.attempt(2, [1, '09:12'])
      const other = story.agent === USER.bruno ? USER.ana : USER.bruno
      story.attempt(2, [1, '09:13'], {}, other)
      story.solve([1, '14:00'])
      return story.id
    },
  },
  {
    id: 'everything-in-a-day',
    plants: ['F3', 'F5', 'F5'],
    tell: (scene) => {
      const story = openStory(scene, longAgo(scene))
      story.attempt(1, [0, '08:05'])
      story.attempt(2, [0, '09:05'])
      story.attempt(3, [0, '10:05'])
      story.cancel([0, '11:00'])
      return story.id
    },
  },
]
