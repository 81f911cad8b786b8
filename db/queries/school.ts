import type { School } from '#shared/domain/school.ts'
import type { Db, Tx } from '../open.ts'
import { school } from '../schema/school.ts'

const ONE_ROW = 1

/** The school of this vault; undefined only while a vault is being made. */
export function readSchoolRow(db: Db): School | undefined {
  const row = db.select().from(school).get()
  if (!row) return undefined
  const { id: _id, ...rest } = row
  return rest
}

export function writeSchoolTx(tx: Tx, input: School): void {
  tx.insert(school)
    .values({ id: ONE_ROW, ...input })
    .onConflictDoUpdate({ target: school.id, set: input })
    .run()
}
