import type { LockedAccount } from '#shared/ipc/vault.ts'
import type { LeaveAnswers } from './leave-answers.ts'

/** What every page of the form gets. */
export type LeavePageProps = {
  readonly answers: LeaveAnswers
  readonly accounts: readonly LockedAccount[]
  /** The school's own words about whom to ring. */
  readonly notice: string
  readonly change: (part: Partial<LeaveAnswers>) => void
  readonly onNext: () => void
  readonly onBack: () => void
  /** Asks first when something was typed. */
  readonly onLeave: () => void
}
