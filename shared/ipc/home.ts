import { z } from 'zod'
import { WHO, type Who } from '../guidance/step.ts'
import { idSchema, instantSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

const who = z.enum(WHO.map(({ value }) => value) as [Who, ...Who[]])

/** One thing that is to be done about an incident. Its words come from the guidance, so they name nobody. */
export const dueStepSchema = z.object({
  incidentId: idSchema,
  reference: z.string(),
  step: z.string(),
  text: z.string(),
  who,
  dueAtMs: instantSchema,
  imageLocked: z.boolean(),
  isRestricted: z.boolean(),
})
export type DueStep = z.infer<typeof dueStepSchema>

/** What is due of one incident. Its words come from the guidance, so they name nobody. */
export const dueIncidentSchema = z.object({
  incidentId: idSchema,
  reference: z.string(),
  imageLocked: z.boolean(),
  isRestricted: z.boolean(),
  /** How many steps are due by the end of today, and how many of those are overdue. */
  count: z.number().int().positive(),
  overdue: instantSchema,
  /** The most urgent step and who does it; of a restricted case, whoever asks if any step is theirs. */
  next: z.string(),
  who,
  dueAtMs: instantSchema,
})
export type DueIncident = z.infer<typeof dueIncidentSchema>

/** How many own steps, and how many incidents, the home page shows at most. */
export const DUE_SHOWN = 20
export const INCIDENTS_SHOWN = 8

export const homeRoutes = {
  /** What is due by the end of today in London, of the cases that whoever asks may read: the most urgent, and how many there are. */
  'home.due': route({
    who: 'open-case',
    input: z.strictObject({}),
    output: z.object({
      /** What the head teacher does themselves; the leads see to everything, incident by incident. */
      steps: z.array(dueStepSchema).max(DUE_SHOWN),
      groups: z.array(dueIncidentSchema).max(INCIDENTS_SHOWN),
      /** Of how many incidents in all something is due. */
      incidents: instantSchema,
      overdue: instantSchema,
      today: instantSchema,
      /** How many of them wait for whom. */
      waiting: z.array(z.object({ who, count: instantSchema })),
    }),
  }),
} as const satisfies RoutesOf<'home'>
