// What must be said of a file before it is kept as evidence. Seed 002 §4.4–4.6; 004 §2.
import { type Checked, problemList, readDate, readTime } from './answers.ts'
import { embeddedDataProblems } from './embedded-data.ts'
import type { NewEvidence, OriginAnswers } from './evidence.ts'

export type Origin = Pick<NewEvidence, 'address' | 'account' | 'device' | 'seenBy' | 'note' | 'on' | 'at'>

/** `today` is 'YYYY-MM-DD' in London. */
export function checkOrigin(answers: OriginAnswers, today: string): Checked<Origin> {
  const list = problemList()
  const [address, account, device] = [answers.address.trim(), answers.account.trim(), answers.device.trim()]
  if (address === '' && account === '' && device === '') {
    list.add('address', 'Say where it came from: a web address, an account or a device')
  }
  const seenBy = list.need('seenBy', answers.seenBy, 'Say who has seen it, or write “only me”')
  const on = list.take('date', readDate(answers.date, today, 'the date it was found'))
  const at = list.take('time', readTime(answers.time, 'the time it was found'))
  list.addAll(embeddedDataProblems(answers))
  return list.result(() => ({
    address,
    account,
    device,
    seenBy,
    note: answers.note.trim(),
    on: on ?? null,
    at: at ?? null,
  }))
}
