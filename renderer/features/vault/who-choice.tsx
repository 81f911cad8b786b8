import { ROLES, ROLE_LABELS } from '#shared/domain/roles.ts'
import type { LockedAccount } from '#shared/ipc/vault.ts'
import { FrontProblem } from './front-problem.tsx'

type WhoChoiceProps = {
  readonly accounts: readonly LockedAccount[]
  readonly chosen: string | null
  readonly onChoose: (accountId: string) => void
  readonly problem: string | null
}

/** Always the same order, whoever changed their passphrase last: people learn where they stand. */
function inOrder(accounts: readonly LockedAccount[]): readonly LockedAccount[] {
  return accounts.toSorted(
    (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.initials.localeCompare(b.initials, 'en-GB'),
  )
}

/** Role and initials: enough for a colleague to find themselves, and no name for anybody else. */
export function WhoChoice({ accounts, chosen, onChoose, problem }: WhoChoiceProps) {
  return (
    <fieldset
      className={problem ? 'bf-front-field bf-front-who bf-front-wrong' : 'bf-front-field bf-front-who'}
      aria-describedby={problem ? 'who-problem' : undefined}
    >
      <legend>Who are you?</legend>
      <FrontProblem id="who-problem" problem={problem} />
      <div className="bf-front-choices">
        {inOrder(accounts).map(({ accountId, role, initials }) => (
          <label key={accountId} className="bf-front-choice">
            <input
              type="radio"
              name="account"
              value={accountId}
              checked={chosen === accountId}
              onChange={() => onChoose(accountId)}
            />
            <span>
              {ROLE_LABELS[role]} ({initials})
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
