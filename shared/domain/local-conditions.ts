// What a school adds to the procedures: steps of its own, its own wording, and its policy lines. Each is in force once the head teacher
// has signed it, and none is ever changed: a new one takes its place. Seed 004 §3.3, "Local conditions".
import { z } from 'zod'
import { BY, type Procedure, type Step, WHO, type Who, type By } from '../guidance/step.ts'
import { SANCTION_CATEGORIES, type SanctionCategory } from './sanctions.ts'
import { actorSchema } from './accounts.ts'
import { recorded } from './recorded.ts'
import { instantSchema, isoDateSchema, lineSchema, paragraphSchema } from './text.ts'
import { couldTouch } from './touching-words.ts'

const who = WHO.map(({ value }) => value) as [Who, ...Who[]]
const by = BY.map(({ value }) => value) as [By, ...By[]]
const categories = SANCTION_CATEGORIES.map(({ value }) => value) as [SanctionCategory, ...SanctionCategory[]]
const name = z.string().min(1).max(100)

export const newConditionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('step'),
    procedureId: name,
    text: lineSchema.trim().min(1, 'Write down the step'),
    who: z.enum(who),
    by: z.enum(by),
  }),
  z.object({ kind: z.literal('wording'), stepId: name, text: lineSchema.trim().min(1, 'Write down your wording') }),
  z.object({
    kind: z.literal('policy-line'),
    category: z.enum(categories),
    text: paragraphSchema.trim().min(1, 'Write down the policy line'),
  }),
])
export type NewCondition = z.infer<typeof newConditionSchema>

const markSchema = z.object({ atMs: instantSchema, by: actorSchema })
export const conditionSchema = z.object({
  ...recorded,
  condition: newConditionSchema,
  /** The head teacher who signed, here in the app or on paper. */
  signed: markSchema.extend({ name: lineSchema, on: isoDateSchema, how: z.enum(['here', 'paper']) }).nullable(),
  withdrawn: markSchema.nullable(),
})
export type LocalCondition = z.infer<typeof conditionSchema>

export function isInForce({ signed, withdrawn }: LocalCondition): boolean {
  return signed !== null && withdrawn === null
}

/** The procedure as the school acts under it: its own steps and wording are added, and nothing is taken away. */
export function withLocal(procedure: Procedure, conditions: readonly LocalCondition[]): Procedure {
  const inForce = conditions.filter(isInForce)
  const worded = procedure.steps.map((step) => inOwnWords(step, inForce))
  const own = inForce.flatMap((local) => ownStep(procedure.id, local))
  return { ...procedure, steps: [...worded, ...own] }
}

function mark({ id, signed }: LocalCondition): NonNullable<Step['local']> {
  return { id, signedBy: signed?.name ?? '', signedOn: signed?.on ?? '' }
}

// The newest wording counts. Ours is kept beside it: on a locked incident it stands again.
function inOwnWords(step: Step, inForce: readonly LocalCondition[]): Step {
  const local = inForce.findLast(({ condition }) => condition.kind === 'wording' && condition.stepId === step.id)
  if (!local || local.condition.kind !== 'wording') return step
  return { ...step, text: local.condition.text, usual: step.text, local: mark(local) }
}

function ownStep(procedureId: string, local: LocalCondition): readonly Step[] {
  const { condition } = local
  if (condition.kind !== 'step' || condition.procedureId !== procedureId) return []
  const { text, who: whose, by: when } = condition
  const step: Step = {
    id: `local-${local.id}`,
    text,
    who: whose,
    by: when,
    sources: ['federation:3-local'],
    local: mark(local),
  }
  return [couldTouch(text) ? { ...step, touches: ['view'] } : step]
}

/** The school's own policy line for a category; empty when there is none. */
export function policyLineFor(category: SanctionCategory, conditions: readonly LocalCondition[]): string {
  const line = conditions.findLast(
    (local) => isInForce(local) && local.condition.kind === 'policy-line' && local.condition.category === category,
  )
  return line?.condition.kind === 'policy-line' ? line.condition.text : ''
}
