// Decisions with their reasons, and sanctions, as entries of the chronology. KCSIE 2026 part 2; seeds 002 §5, 004 §2.
import { formatDate } from '../../lib/dates.ts'
import { DECISION_TOPICS, type Decision } from '../decisions.ts'
import { labelOf } from '../incident-form.ts'
import type { Incident } from '../incidents.ts'
import { SANCTION_CATEGORIES, type Sanction } from '../sanctions.ts'
import { momentWords } from '../words/moment-words.ts'
import { nameIn } from '../words/name-words.ts'
import type { Entry } from './entry.ts'

export function decidedEntries(incident: Incident): readonly Entry[] {
  return [
    ...incident.decisions.map((decision) => decisionEntry(decision, incident)),
    ...incident.sanctions.map((sanction) => sanctionEntry(sanction, incident)),
  ]
}

function decisionEntry(decision: Decision, incident: Incident): Entry {
  const { topic, personId, question, options, chosen, isNot, reasons, decidedBy, agreedBy, reviewOn } = decision
  const others = options.filter((_, index) => index !== chosen)
  const whose = personId === null ? '' : `, about ${nameIn(incident, personId)}`
  return {
    id: decision.id,
    kind: 'decision',
    heading: 'decision',
    title: isNot ? 'Decision not to do something' : 'Decision',
    atMs: decision.recordedAtMs,
    by: decision.recordedBy,
    lines: [
      `${labelOf(DECISION_TOPICS, topic)}${whose}`,
      `Question: ${question}`,
      `Chosen: ${options[chosen] ?? 'not known'}`,
      `Not chosen: ${others.join('; ')}`,
      `Reasons: ${reasons}`,
      `Decided by ${decidedBy}, ${momentWords(decision)}${agreedBy === '' ? '' : `. Agreed by ${agreedBy}`}`,
      ...(reviewOn === null ? [] : [`To be looked at again on ${formatDate(reviewOn)}`]),
    ],
  }
}

function sanctionEntry(sanction: Sanction, incident: Incident): Entry {
  const { personId, earlierIds, proposed, decided, measures, policyLine, reasons, decidedBy, decidedOn } = sanction
  const counted = earlierIds.length
  return {
    id: sanction.id,
    kind: 'decision',
    heading: 'decision',
    title: `${decided === null ? 'No sanction' : 'Sanction'} for ${nameIn(incident, personId)}`,
    atMs: sanction.recordedAtMs,
    by: sanction.recordedBy,
    lines: [
      `Context: ${sanction.context}`,
      `Intention: ${sanction.intention}`,
      `Impact: ${sanction.impact}`,
      `Earlier incidents counted: ${counted === 0 ? 'none' : counted}`,
      `Proposed by the rules: ${labelOf(SANCTION_CATEGORIES, proposed)}`,
      `Decided: ${decided === null ? 'no sanction' : labelOf(SANCTION_CATEGORIES, decided)}`,
      ...(measures.length > 0 ? [`Measures: ${measures.join('; ')}`] : []),
      ...(policyLine === '' ? [] : [`The school’s policy: ${policyLine}`]),
      `Reasons: ${reasons}`,
      `Decided by ${decidedBy}, ${formatDate(decidedOn)}`,
    ],
  }
}
