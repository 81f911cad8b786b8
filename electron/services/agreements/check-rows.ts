// What is wrong with one row that was published or signed, in words; undefined when it is as it was written.
import { agreementTextSchema, canonicalText, drawingSchema, listedDeviceSchema } from '#shared/domain/agreements.ts'
import { canonicalSignature, canonicalVersion } from '#shared/domain/signatures.ts'
import type { AgreementLogRow } from '#db/queries/agreement-log.ts'
import type { StoredVersion } from '#db/queries/agreement-versions.ts'
import type { StoredSignature } from '#db/queries/signatures.ts'
import { z } from 'zod'
import { sha256Of } from '../../platform/sha256.ts'

const devicesSchema = z.array(listedDeviceSchema)

export function flawOfVersion(row: StoredVersion, logged: readonly AgreementLogRow[]): string | undefined {
  const { text: stored, ...rest } = row
  const name = `Version ${row.number} of the agreement “${row.kind}”`
  const text = exactly(stored, agreementTextSchema)
  if (text === undefined || sha256Of(canonicalText(row.kind, row.number, text)) !== row.hash) {
    return `${name}: its text is not the one that was published`
  }
  const entry = logged[0]
  if (entry === undefined) return `${name}: the log does not have that it was published`
  if (entry.kind !== 'agreements.published') return `${name}: row ${entry.seq} of the log says something else of it`
  if (entry.hash !== row.hash) return `${name}: row ${entry.seq} of the log has another text of it`
  if (entry.rowHash !== sha256Of(canonicalVersion(rest))) {
    return `${name}: its day, reason, number or who published it is not as in row ${entry.seq} of the log`
  }
  return logged.length > 1 ? `${name}: the log has it more than once` : undefined
}

/** `lastLogged` is the row of the log of the signatures before: which of two counts goes by the order in which they were written. */
export function flawOfSignature(
  row: StoredSignature,
  logged: readonly AgreementLogRow[],
  lastLogged: number,
): string | undefined {
  const name = `Signature ${row.seq}`
  const { seq: _seq, hash, drawing: drawn, devices: listed, ...rest } = row
  const drawing = drawn === null ? null : exactly(drawn, drawingSchema)
  const devices = exactly(listed, devicesSchema)
  const isWhole = drawing !== undefined && devices !== undefined
  const isSame = isWhole && sha256Of(canonicalSignature({ ...rest, drawing, devices })) === hash
  const entry = logged[0]
  if (entry === undefined) {
    return isSame ? `${name}: the log does not have it` : `${name}: it was changed, and the log does not have it`
  }
  if (!isSame) return `${name}: it is not as it was written (row ${entry.seq} of the log)`
  if (entry.hash !== hash) return `${name}: it is not the one that row ${entry.seq} of the log has`
  if (entry.kind !== `agreements.${row.what}`) return `${name}: row ${entry.seq} of the log says something else of it`
  if (logged.length > 1) return `${name}: the log has it more than once`
  return entry.seq < lastLogged ? `${name}: it stands in another order than in the log` : undefined
}

// The very text that was written: a key twice or a space more would say something else to another program.
function exactly<Value>(text: string, schema: z.ZodType<Value>): Value | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success && JSON.stringify(parsed.data) === text ? parsed.data : undefined
  } catch {
    return undefined
  }
}
