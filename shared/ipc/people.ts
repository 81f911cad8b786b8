import { z } from 'zod'
import {
  PEOPLE_KIND_VALUES,
  YEAR_GROUPS,
  foundPersonSchema,
  guardianshipSchema,
  newGuardianshipSchema,
  personDetailsSchema,
  personEventSchema,
  schoolPersonSchema,
} from '../domain/people.ts'
import { FIELD_NAMES, importSettingsSchema, planRowSchema } from '../domain/people-import.ts'
import { idSchema, isoDateSchema, lineSchema } from '../domain/text.ts'
import { type RoutesOf, route } from './route.ts'

const nothing = z.strictObject({})
const justId = z.strictObject({ id: idSchema })
const done = z.object({ done: z.boolean() })

const personPage = z.object({
  person: schoolPersonSchema,
  /** Other entries that were found to be this person. */
  merged: z.array(schoolPersonSchema),
  history: z.array(personEventSchema),
  /** Those who care for this child, and the children this adult cares for; also ended ones. */
  guardians: z.array(guardianshipSchema.extend({ adult: schoolPersonSchema })),
  children: z.array(guardianshipSchema.extend({ child: schoolPersonSchema })),
})

const takenBack = z.object({
  back: z.number().int(),
  kept: z.number().int(),
  /** The first hundred of those who were changed since and keep that, as "Siân Gŵyr, 7B, Year 7". */
  keptPeople: z.array(z.object({ id: idSchema, words: z.string() })),
})

/** Somebody in a list, as "Siân Gŵyr, 7B, Year 7". */
const named = z.object({ id: idSchema, words: z.string() })
const pages = { page: z.number().int().min(1) }
const className = z.string().max(60)

export const peopleRoutes = {
  'people.list': route({
    who: 'see-people',
    input: z.strictObject({
      search: z.string().max(100),
      kind: z.enum(PEOPLE_KIND_VALUES).nullable(),
      class: className.nullable(),
      standing: z.enum(['here', 'left', 'all']),
      ...pages,
    }),
    output: z.object({
      people: z.array(foundPersonSchema),
      total: z.number().int(),
      pageCount: z.number().int(),
      classes: z.array(className),
    }),
  }),
  /** As somebody types a name: at most ten, those who are here first. */
  'people.find': route({
    who: 'see-people',
    input: z.strictObject({ typed: z.string().max(100), kinds: z.array(z.enum(PEOPLE_KIND_VALUES)).max(8) }),
    output: z.object({ people: z.array(foundPersonSchema) }),
  }),
  'people.read': route({ who: 'see-people', input: justId, output: personPage }),
  /** The incidents that this person is linked to and that whoever asks may read. */
  'people.incidents': route({
    who: 'read-cases',
    input: justId,
    output: z.object({
      incidents: z.array(
        z.object({
          id: idSchema,
          reference: z.string(),
          happenedOn: isoDateSchema.nullable(),
          recordedAtMs: z.number().int(),
          status: z.enum(['open', 'closed']),
          imageLocked: z.boolean(),
          restricted: z.boolean(),
          part: z.string(),
        }),
      ),
    }),
  }),
  /** Earlier incidents that name somebody of this name who is not linked to anybody; each is confirmed by a person, never by the app. */
  'people.namesakes': route({
    who: 'record-cases',
    input: justId,
    output: z.object({
      found: z.array(
        z.object({
          incidentId: idSchema,
          reference: z.string(),
          happenedOn: isoDateSchema.nullable(),
          incidentPersonId: idSchema,
          name: lineSchema,
          classOrPost: lineSchema,
          part: z.string(),
        }),
      ),
    }),
  }),
  'people.add': route({
    who: 'manage-people',
    input: z.strictObject({ details: personDetailsSchema }),
    output: z.object({ id: idSchema }),
  }),
  'people.change': route({
    who: 'manage-people',
    input: z.strictObject({ id: idSchema, details: personDetailsSchema }),
    output: personPage,
  }),
  /** Sets the last day of one or many; null brings them back. */
  'people.leave': route({
    who: 'manage-people',
    input: z.strictObject({ ids: z.array(idSchema).min(1).max(2000), leftOn: isoDateSchema.nullable() }),
    output: z.object({ changed: z.number().int() }),
  }),
  'people.addGuardian': route({ who: 'manage-people', input: newGuardianshipSchema, output: done }),
  'people.endGuardian': route({ who: 'manage-people', input: justId, output: done }),
  /** Entries that could be the same person: same UPN, or same name and date of birth, or the same name of an adult. */
  'people.duplicates': route({
    who: 'manage-people',
    input: nothing,
    output: z.object({
      pairs: z.array(z.object({ first: schoolPersonSchema, second: schoolPersonSchema, why: z.string() })),
    }),
  }),
  /** What was signed, consented, lent and linked for either counts for `keepId`; nothing is deleted. */
  'people.merge': route({
    who: 'manage-people',
    input: z.strictObject({ keepId: idSchema, mergeId: idSchema }),
    output: personPage,
  }),
  'people.unmerge': route({ who: 'manage-people', input: z.strictObject({ mergeId: idSchema }), output: personPage }),
  /** Each class of pupils who are here, and where its children would go at the beginning of a school year. */
  'people.rollOverPlan': route({
    who: 'manage-people',
    input: nothing,
    output: z.object({
      /** Whether this school year's was already done, and when. */
      doneAtMs: z.number().int().nullable(),
      /** What taking that back would do; null while it was not done. */
      takeBack: takenBack.nullable(),
      /** How many pupils seem to have this school year's class already: their year was changed otherwise, or they were just entered. */
      newYears: z.number().int(),
      classes: z.array(
        z.object({
          class: className,
          year: z.enum(YEAR_GROUPS).nullable(),
          pupils: z.number().int(),
          toClass: className,
          toYear: z.enum(YEAR_GROUPS).nullable(),
          leave: z.boolean(),
        }),
      ),
    }),
  }),
  'people.rollOver': route({
    who: 'manage-people',
    input: z.strictObject({
      /** The last day of those who leave. */
      leftOn: isoDateSchema,
      moves: z
        .array(
          z.strictObject({
            class: className,
            year: z.enum(YEAR_GROUPS).nullable(),
            toClass: className,
            toYear: z.enum(YEAR_GROUPS).nullable(),
            leave: z.boolean(),
          }),
        )
        .min(1)
        .max(300),
    }),
    output: z.object({ moved: z.number().int(), left: z.number().int() }),
  }),
  /** Everybody goes back to where the last move found them, but for those who were changed since. */
  'people.takeBackRollOver': route({ who: 'manage-people', input: nothing, output: takenBack }),
  /** Opens the system's dialog; undefined columns stay unmapped. The file is read in the main process and stays there under the ticket. */
  'people.chooseFile': route({
    who: 'manage-people',
    input: nothing,
    output: z.discriminatedUnion('chosen', [
      z.object({ chosen: z.literal(false) }),
      z.object({
        chosen: z.literal(true),
        ticket: idSchema,
        fileName: lineSchema,
        format: z.enum(['ctf', 'csv']),
        /** How the letters of the file were read, in words when that was not plain UTF-8. */
        note: z.string(),
        rows: z.number().int(),
        columns: z.array(
          z.object({ heading: z.string(), sample: z.array(z.string()), field: z.enum(FIELD_NAMES).nullable() }),
        ),
      }),
    ]),
  }),
  'people.planImport': route({
    who: 'manage-people',
    input: z.strictObject({
      ticket: idSchema,
      settings: importSettingsSchema,
      show: z.enum(['bad', 'added', 'changed', 'same']),
      ...pages,
    }),
    output: z.object({
      added: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      bad: z.number().int(),
      /** How many people of this kind are here and not in the file; they are left alone. */
      notInFile: z.number().int(),
      /** The first 2,000 of them, as many as can be given one last day at once. */
      missing: z.array(named),
      /** People whose last day is over and who are in the file; they are left alone too. */
      leftButInFile: z.number().int(),
      /** The first hundred of them. */
      left: z.array(named),
      /** What the records say otherwise than the file and the import leaves as it is, for each child. */
      keptPairs: z.number().int(),
      /** The first hundred of them. */
      kept: z.array(named),
      /** How many who are new have the name of another parent. */
      namesakes: z.number().int(),
      /** How many lines name a child and no parent. */
      withoutParent: z.number().int(),
      /** How many UPNs of the file are shorter than a UPN is. */
      shortUpns: z.number().int(),
      rows: z.array(planRowSchema),
      pageCount: z.number().int(),
      /** SHA-256 of the whole plan: only what was shown is imported. */
      plan: z.string(),
    }),
  }),
  /** All or nothing, and only the plan that was shown. */
  'people.import': route({
    who: 'manage-people',
    input: z.strictObject({ ticket: idSchema, settings: importSettingsSchema, plan: z.string() }),
    output: z.object({ added: z.number().int(), changed: z.number().int(), same: z.number().int() }),
  }),
} as const satisfies RoutesOf<'people'>
