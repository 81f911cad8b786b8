import { CHILD_ACTIONS, FORM, STAFF_ACTIONS } from '#shared/domain/incident-form.ts'
import type { Action, Incident } from '#shared/domain/incidents.ts'
import { isUndated, notesOf, parentNotes, whenAndWho } from './form-action-notes.ts'
import { tickIf } from './form-details.ts'
import type { Paper } from './layout/paper.ts'
import { line, gap, heading, paragraph, tickList, writingLines } from './layout/parts.ts'
import { BODY, LABEL, NOTE } from './layout/styles.ts'

type Side = Action['side']
const INDENT_PT = 20

/** Both columns of the form below each other, staff first, so that it reads the same aloud, copied out and on paper. */
export function actionSection(paper: Paper, incident: Incident | null): void {
  const actions = incident?.actions.filter(({ struck }) => struck === null)
  heading(paper, FORM.actions.heading, 190)
  sideBoxes(paper, { side: 'staff', label: FORM.actions.staff, boxes: STAFF_ACTIONS }, incident, actions)
  line(paper, FORM.actions.specific, LABEL, INDENT_PT)
  if (actions) specificActions(paper, actions)
  else writingLines(paper, 2, paper.left + INDENT_PT)
  gap(paper, 8)
  sideBoxes(paper, { side: 'child', label: FORM.actions.child, boxes: CHILD_ACTIONS }, incident, actions)
}

type Column = {
  readonly side: Side
  readonly label: string
  readonly boxes: readonly { readonly value: string; readonly label: string }[]
}

function sideBoxes(
  paper: Paper,
  { side, label, boxes }: Column,
  incident: Incident | null,
  actions: readonly Action[] | undefined,
): void {
  const tick = tickIf(actions?.some((action) => action.side === side && !isInStaffColumnOnly(action)))
  tickList(paper, [{ label, tick, isStrong: true }])
  tickList(
    paper,
    boxes.map((box) => {
      const taken = actions?.filter((action) => action.side === side && action.action === box.value)
      return {
        label: box.label,
        tick: tickIf(taken && taken.length > 0),
        notes: incident === null ? [] : (box.value === 'parents' ? parentNotes : notesOf)(incident, taken ?? []),
      }
    }),
    INDENT_PT,
  )
}

// The form has the line for specific action in its staff column only, so one about a child may be filed there: by itself it must not
// print that action was taken against a member of staff.
function isInStaffColumnOnly({ side, action }: Action): boolean {
  return side === 'staff' && action === 'specific'
}

// The form has this line once, so those about a child are printed here too and say so.
function specificActions(paper: Paper, actions: readonly Action[]): void {
  for (const action of actions) {
    if (action.action !== 'specific') continue
    const detail = action.side === 'child' ? `${FORM.actions.child}: ${action.detail}` : action.detail
    paragraph(
      paper,
      [
        { text: detail, style: BODY },
        // The form asks for no date and no person here, so "not known" would be untrue.
        ...(isUndated(action) ? [] : [{ text: ` (${whenAndWho(action)})`, style: NOTE }]),
      ],
      INDENT_PT,
    )
  }
}
