// A step in words: what it says, whom it is about, and the documents that it goes back to.
import { placeOf } from '../../guidance/sources/all.ts'
import type { Step } from '../../guidance/step.ts'
import { formatDate } from '../../lib/dates.ts'
import type { Incident } from '../incidents.ts'
import type { EditionsOf } from '../steps.ts'
import { nameIn } from './name-words.ts'

/** 'Model online safety policy of a local authority, 4.1; ...' */
export function sourceWords({ sources, local }: Pick<Step, 'sources' | 'local'>): string {
  const places = sources.map(placeOf)
  const own =
    local === undefined ? [] : [`the school’s own wording, signed by ${local.signedBy}, ${formatDate(local.signedOn)}`]
  return [...places, ...own].join('; ')
}

/** The step behind a key in the words of the edition that was followed at that moment; undefined when no edition has it. */
export function stepAt(incident: Incident, key: string, atMs: number, editionsOf: EditionsOf): Step | undefined {
  const [id] = key.split(':')
  const stepIn = (hashes: readonly string[]) =>
    editionsOf(hashes)
      .flatMap(({ steps }) => steps)
      .find((step) => step.id === id)
  const before = incident.responses.filter(({ recordedAtMs }) => recordedAtMs <= atMs)
  for (const { editions } of before.toReversed()) {
    const step = stepIn(editions)
    if (step) return step
  }
  return undefined
}

/** 'Tell the police' or 'Tell the parents (about Alex Example)'. */
export function stepTitle(incident: Incident, key: string, step: Step | undefined): string {
  const [id, personId] = key.split(':')
  const text = step?.text ?? `A step whose words are not kept here: ${id ?? key}`
  return personId === undefined ? text : `${text} (about ${nameIn(incident, personId)})`
}
