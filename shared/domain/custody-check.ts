// What a custody record must say before it is kept; UKCIS 2024, seed 002 §3.6.7.
import { type Checked, problemList, readDate, readKnownDate, readName, readTime } from './answers.ts'
import type {
  DeviceAnswers,
  HandoverAnswers,
  ImageSeenAnswers,
  NewDevice,
  NewHandover,
  NewImageSeen,
} from './custody.ts'
import { embeddedDataProblems } from './embedded-data.ts'

type List = ReturnType<typeof problemList>

/** `today` is 'YYYY-MM-DD' in London, here and below. */
export function checkDevice(answers: DeviceAnswers, today: string): Checked<NewDevice> {
  const list = problemList()
  const what = list.need('what', answers.what, 'Describe the device: make, model and colour')
  if (answers.ownerKind === null) list.add('ownerKind', 'Say whose device it is')
  const owner = list.take('owner', readName(answers.owner, 'whose device it is'))
  if (answers.switchedOff === null) list.add('switchedOff', 'Say whether the device is switched off')
  const storedWhere = list.need('storedWhere', answers.storedWhere, 'Say where the device is locked away')
  const sealNumber = answers.sealNumber.notKnown
    ? null
    : list.need('sealNumber', answers.sealNumber.typed, 'Enter the number on the seal, or tick “No seal”')
  const takenBy = list.take('takenBy', readName(answers.takenBy, 'who took the device'))
  const colleague = list.need(
    'colleague',
    answers.colleague,
    'Enter the colleague who was with you. Nobody takes or handles a device alone',
  )
  if (colleague !== '' && !answers.takenBy.notKnown && isSameName(colleague, answers.takenBy.typed)) {
    list.add('colleague', 'Enter a second person. The colleague is somebody other than who took the device')
  }
  const moment = checkMoment(answers, today, 'it was taken', list)
  list.addAll(embeddedDataProblems(answers))
  return list.result(() => ({
    what,
    marks: answers.marks.trim(),
    owner: owner ?? null,
    storedWhere,
    sealNumber,
    takenBy: takenBy ?? null,
    ...moment,
    switchedOff: answers.switchedOff ?? 'not-known',
    ownerKind: answers.ownerKind ?? 'other',
    colleague,
  }))
}

export function checkHandover(answers: HandoverAnswers, today: string): Checked<NewHandover> {
  const list = problemList()
  const { how, seal } = answers
  if (how === null) list.add('how', 'Say what kind of handover it was')
  const from = list.need('from', answers.from, 'Enter who handed the device over')
  const to = list.need('to', answers.to, 'Enter who received the device')
  const why = list.need('why', answers.why, 'Say why it was handed over')
  if (seal === null) list.add('seal', 'Say whether the seal was whole')
  const leaves = how === 'police' || how === 'returned'
  const signedBy = leaves ? list.need('signedBy', answers.signedBy, 'Enter who signed for it') : null
  const moment = checkMoment(answers, today, 'it was handed over', list)
  list.addAll(embeddedDataProblems(answers))
  return list.result(() => ({
    from,
    to,
    why,
    storedWhere: answers.storedWhere.trim(),
    reference: answers.reference.trim(),
    ...moment,
    how: how ?? 'moved',
    seal: seal ?? 'not-known',
    signedBy,
  }))
}

export function checkImageSeen(answers: ImageSeenAnswers, today: string): Checked<NewImageSeen> {
  const list = problemList()
  const who = list.need('who', answers.who, 'Enter who saw the image')
  const why = list.need('why', answers.why, 'Say why it was seen')
  const present = list.need('present', answers.present, 'Say who was present, or write “nobody”')
  const followed = list.need('followed', answers.followed, 'Say what happened next')
  const moment = checkMoment(answers, today, 'it was seen', list)
  const signedBy = list.need('signedBy', answers.signedBy, 'Enter the name of the person who confirms this record')
  const signedOn = list.take('signed', readKnownDate(answers.signed, today, 'the date of confirmation'))
  list.addAll(embeddedDataProblems(answers))
  return list.result(() => ({ who, why, present, followed, ...moment, signedBy, signedOn: signedOn ?? today }))
}

function isSameName(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => name.normalize('NFKC').replace(/\s+/g, ' ').trim())
  return first?.toLocaleLowerCase('en-GB') === second?.toLocaleLowerCase('en-GB')
}

function checkMoment(answers: Pick<DeviceAnswers, 'date' | 'time'>, today: string, what: string, list: List) {
  const on = list.take('date', readDate(answers.date, today, `the date ${what}`))
  const at = list.take('time', readTime(answers.time, `the time ${what}`))
  return { on: on ?? null, at: at ?? null }
}
