import { z } from 'zod'

/** Lengths in UTF-16 code units: far above what people write, low enough that a pasted file is refused. */
export const TEXT_LIMITS = { line: 300, paragraph: 10_000, narrative: 200_000 } as const

export const lineSchema = z.string().max(TEXT_LIMITS.line, 'Shorten this to 300 characters or fewer')
export const paragraphSchema = z.string().max(TEXT_LIMITS.paragraph, 'Shorten this to 10,000 characters or fewer')
export const narrativeSchema = z.string().max(TEXT_LIMITS.narrative, 'Shorten this to 200,000 characters or fewer')
export const idSchema = z.uuid()
export const isoDateSchema = z.iso.date()
export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export const instantSchema = z.number().int().nonnegative()
