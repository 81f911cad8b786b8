// Which boxes of the printed form a step or a contact ticks, so that nothing is typed twice. Seed 002 app. 4, "Action taken".
import type { Fact, Party, Step } from '../guidance/step.ts'
import type { NewAction } from './incidents.ts'
import { type ContactPurpose, bothSides, boxesForTelling, partyOf } from './parties.ts'

type Box = Pick<NewAction, 'side' | 'action'>
type When = { readonly on: string | null; readonly by: string | null }

/** The columns that this incident fills: staff where an adult of the school is in it, child where a child is. */
export function sidesOf(facts: ReadonlySet<Fact>): readonly ('staff' | 'child')[] {
  const isStaff = facts.has('staff-alleged') || facts.has('staff-involved')
  const sides = [...(isStaff ? (['staff'] as const) : []), ...(facts.has('child-involved') ? (['child'] as const) : [])]
  return sides.length > 0 ? sides : ['staff']
}

/** The entries of the form for having told somebody. Where neither column has a box it is a line of "specific action". */
export function actionsForTelling(
  party: Party,
  purpose: ContactPurpose,
  facts: ReadonlySet<Fact>,
  when: When,
): readonly NewAction[] {
  const { label, told } = partyOf(party)
  const inWords = purpose === 'advice' ? `${label} asked for advice` : told
  return actionsFor(boxesForTelling(party, purpose), inWords, facts, when)
}

/** The entries of the form for a step that was done; none for most. */
export function actionsForStep(
  { tells, purpose, decides, box }: Step,
  facts: ReadonlySet<Fact>,
  when: When,
): readonly NewAction[] {
  // Where it is to be decided whether somebody is told, a note does not say that they were.
  if (tells !== undefined && decides !== undefined) return []
  if (tells !== undefined) return actionsForTelling(tells, purpose ?? 'told', facts, when)
  if (box === 'disciplinary') return actionsFor(disciplinaryBoxes(facts), '', facts, when)
  if (box === 'debriefed') return actionsFor([{ side: 'child', action: 'debriefed' }], '', facts, when)
  return box === undefined ? [] : actionsFor(bothSides(box), '', facts, when)
}

// Whoever was harmed is never marked as disciplined.
function disciplinaryBoxes(facts: ReadonlySet<Fact>): readonly Box[] {
  const alleged = bothSides('disciplinary').filter(({ side }) =>
    facts.has(side === 'staff' ? 'staff-alleged' : 'child-alleged'),
  )
  return alleged.length > 0 ? alleged : bothSides('disciplinary')
}

function actionsFor(
  boxes: readonly Box[],
  otherwise: string,
  facts: ReadonlySet<Fact>,
  { on, by }: When,
): readonly NewAction[] {
  const sides = sidesOf(facts)
  const rest = { takenOn: on, takenBy: by }
  const ticked = boxes.filter(({ side }) => sides.includes(side))
  // The pair of side and box comes from the form's own columns.
  if (ticked.length > 0) return ticked.map((box) => ({ ...box, detail: '', ...rest }) as NewAction)
  if (otherwise === '') return []
  return [{ side: sides[0] ?? 'staff', action: 'specific', detail: otherwise, ...rest }]
}
