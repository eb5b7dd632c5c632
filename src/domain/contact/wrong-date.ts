import { announced, type Day, weekdayOf } from '../calendar/day'
import { announcement } from '../messages/announcement'

/** W4: a draft that carries attempt 2 must hold the date of C4; says what it holds instead. */
export function wrongDate(
  text: string,
  third: Day,
): { readonly written: string; readonly correct: string } | undefined {
  const mention = announcement(text)
  const isRight =
    mention?.day === third &&
    (mention.weekday === undefined || mention.weekday === weekdayOf(third))
  return isRight ? undefined : { written: mention?.text ?? '', correct: announced(third) }
}
