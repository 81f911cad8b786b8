import { z } from 'zod'
import { procedureSchema } from '../guidance/step.ts'
import { conditionSchema, newConditionSchema } from '../domain/local-conditions.ts'
import { choiceSchema, newChoiceSchema } from '../domain/school-choices.ts'
import { idSchema, isoDateSchema, lineSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

const nothing = z.strictObject({})
const conditions = z.object({ conditions: z.array(conditionSchema) })
const choices = z.object({ choices: z.array(choiceSchema) })
const onCondition = z.strictObject({ conditionId: idSchema })

export const guidanceRoutes = {
  /** The procedures that incidents were handled under, as they were then. */
  'guidance.editions': route({
    who: 'open-case',
    input: z.strictObject({ hashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(500) }),
    output: z.object({
      editions: z.array(z.object({ hash: z.string(), procedure: procedureSchema })),
      /** Whether another program changed or took away one of them; ours of now stands in for it where it can. */
      isDamaged: z.boolean(),
    }),
  }),
  'guidance.conditions': route({ who: 'own-account', input: nothing, output: conditions }),
  'guidance.addCondition': route({
    who: 'manage-settings',
    input: z.strictObject({ condition: newConditionSchema }),
    output: conditions,
  }),
  /** The head teacher signs what the school adds; only then is it in force. */
  'guidance.signCondition': route({ who: 'sign-conditions', input: onCondition, output: conditions }),
  /** The head teacher signed on paper. */
  'guidance.signedOnPaper': route({
    who: 'manage-settings',
    input: z.strictObject({
      conditionId: idSchema,
      name: lineSchema.trim().min(1, 'Enter who signed'),
      on: isoDateSchema,
    }),
    output: conditions,
  }),
  'guidance.withdrawCondition': route({ who: 'manage-settings', input: onCondition, output: conditions }),
  'guidance.choices': route({ who: 'own-account', input: nothing, output: choices }),
  'guidance.choose': route({
    who: 'manage-settings',
    input: z.strictObject({ choice: newChoiceSchema }),
    output: choices,
  }),
} as const satisfies RoutesOf<'guidance'>
