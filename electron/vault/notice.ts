// The school's own words on the lock screen. They lie in the key file, because nothing else can be read while the vault is locked.
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import type { Keeper } from './opening/keeper.ts'
import { auditOwnTx, keepSlots, openedVault, usingVaultKey } from './opening/opened.ts'
import { whileOpen } from './opening/while-open.ts'

export function changeNotice(keeper: Keeper, text: string): Promise<Result<{ notice: string }>> {
  return whileOpen(keeper, 'manage-settings', async (opened) => {
    const notice = text.trim()
    const problems = embeddedDataProblems({ notice })
    if (problems.length > 0) return fail('invalid', 'Check the words for the lock screen', problems)
    return usingVaultKey(opened, async (key) => {
      const slots = keepSlots(opened, key, { notice }, (tx) => {
        auditOwnTx(tx, opened.session, 'school.changed', { fields: 'notice' })
      })
      keeper.adopt(openedVault({ ...opened, slots }))
      return ok({ notice })
    })
  })
}
