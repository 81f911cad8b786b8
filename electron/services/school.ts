import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import type { School } from '#shared/domain/school.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import type { Settings } from '#shared/ipc/school.ts'
import { readSchoolRow, writeSchoolTx } from '#db/queries/school.ts'
import { readSettingsRow, writeSettingsTx } from '#db/queries/settings.ts'
import { auditIncidentTx } from './audit.ts'
import { change } from './change.ts'
import type { Session } from './session.ts'

export function readSchool(session: Session): Result<School> {
  const school = readSchoolRow(session.db)
  return school ? ok(school) : fail('not-found', 'There are no school details yet')
}

export function changeSchool(session: Session, input: School): Result<School> {
  const problems = embeddedDataProblems(input)
  if (problems.length > 0) return fail('invalid', 'Check the details of the school', problems)
  return change(session, (tx) => {
    const before = readSchoolRow(tx)
    const keys = Object.keys(input) as (keyof School)[]
    const changed = keys.filter((key) => before?.[key] !== input[key])
    if (changed.length === 0) return ok(input)
    writeSchoolTx(tx, input)
    auditIncidentTx(tx, session, 'school.changed', null, { fields: changed.join(' ') })
    return ok(input)
  })
}

export function readSettings(session: Session): Result<Settings> {
  return ok(readSettingsRow(session.db))
}

export function changeSettings(session: Session, input: Settings): Result<Settings> {
  return change(session, (tx) => {
    writeSettingsTx(tx, input)
    auditIncidentTx(tx, session, 'school.changed', null, { ...input, fields: 'settings' })
    return ok(input)
  })
}
