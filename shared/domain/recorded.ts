// Parts that many records share: who wrote it and when, and when it happened.
import { actorSchema } from './accounts.ts'
import { dateAnswerSchema, timeAnswerSchema } from './answers.ts'
import { clockTimeSchema, idSchema, instantSchema, isoDateSchema } from './text.ts'

export const recorded = { id: idSchema, recordedAtMs: instantSchema, recordedBy: actorSchema }

/** Null is "not known". */
export const moment = { on: isoDateSchema.nullable(), at: clockTimeSchema.nullable() }

/** The same moment as it is typed. */
export const momentAnswers = { date: dateAnswerSchema, time: timeAnswerSchema }
