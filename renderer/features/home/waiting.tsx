import type { Role } from '#shared/domain/accounts.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { ButtonRow, LinkButton, TextLink } from '../../components/button.tsx'
import { Loading, Notice, Refused } from '../../components/warning-text.tsx'
import { useMay } from '../../ipc/actor.ts'
import { useRoute } from '../../ipc/queries.ts'
import { countWords, number } from './due-words.ts'

type WaitingProps = {
  readonly role: Role
  readonly isWaiting: boolean
  /** Undefined until it is known. */
  readonly due: RouteOutput<'home.due'> | undefined
}

/** What waits for this role, in calm sentences. Numbers only: the home page may be seen by anyone who passes. */
export function Waiting({ role, isWaiting, due }: WaitingProps) {
  const may = useMay()
  const words = due && countWords(due.overdue, due.today)
  const isQuiet = words === null
  return (
    <>
      {words && <p className="home-due-count">{words}</p>}
      {may('read-cases') && <OpenIncidents mayRecord={may('record-cases')} isWaiting={isWaiting} isQuiet={isQuiet} />}
      {may('open-case') && <RestrictedCases isAll={!may('read-cases')} isQuiet={isQuiet} />}
      {role === 'dpo' && <ForDpo />}
    </>
  )
}

/** Whether staff left something that this person is to read. */
export function useIsWaiting(mayOpen: boolean): boolean {
  const { data } = useRoute('dropBox.inbox', {}, { enabled: mayOpen })
  return (data?.rows.length ?? 0) > 0
}

const OPEN_RESTRICTED = { words: '', status: 'open' } as const

export function InboxNote() {
  const { data, error, refetch } = useRoute('dropBox.inbox', {})
  if (error !== null) return <Refused message={error.failure.message} onRetry={() => void refetch()} />
  if (data === undefined || data.rows.length + data.damaged === 0) return null
  const waiting = data.rows.length
  return (
    <Notice tone="warn">
      <p>
        <TextLink to="/inbox">
          {waiting === 0
            ? 'A concern in the inbox cannot be read'
            : `${number(waiting)} ${waiting === 1 ? 'concern waits' : 'concerns wait'} in the inbox`}
        </TextLink>
        , left by staff at the lock screen.
      </p>
      {waiting > 0 && (
        <ButtonRow>
          <LinkButton kind="primary" to="/inbox">
            {waiting === 1 ? 'Read it now' : 'Read them now'}
          </LinkButton>
        </ButtonRow>
      )}
    </Notice>
  )
}

const NOTHING_DUE = 'Nothing is due today. '

type OpenIncidentsProps = {
  readonly mayRecord: boolean
  readonly isWaiting: boolean
  readonly isQuiet: boolean
}

function OpenIncidents({ mayRecord, isWaiting, isQuiet }: OpenIncidentsProps) {
  const { data, error, refetch } = useRoute('incidents.counts', {})
  const restricted = useRoute('incidents.listRestricted', OPEN_RESTRICTED)
  if (error !== null) return <Refused message={error.failure.message} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading what="what is waiting" />
  const { open, closed } = data
  if (open > 0) {
    return (
      <p className="home-calm">
        {isQuiet && NOTHING_DUE}
        <TextLink to="/incidents">
          {number(open)} {open === 1 ? 'incident is' : 'incidents are'} open
        </TextLink>
        {closed > 0 && ` and ${number(closed)} ${closed === 1 ? 'is' : 'are'} closed`}.
      </p>
    )
  }
  if (closed > 0) return <p className="home-calm">No incident is open.</p>
  // What is in the inbox, or open to them in the next line, would contradict “nothing”.
  if (isWaiting || (restricted.data?.rows.length ?? 0) > 0) return null
  return (
    <p className="home-calm">
      {mayRecord
        ? 'Nothing has been recorded yet. When something worries you, record it here and Blueform shows what to do next.'
        : 'Nothing has been recorded yet.'}
    </p>
  )
}

/** For whoever reads no others, these are all there are. */
type RestrictedCasesProps = { readonly isAll: boolean; readonly isQuiet: boolean }

function RestrictedCases({ isAll, isQuiet }: RestrictedCasesProps) {
  const { data, error, refetch } = useRoute('incidents.listRestricted', OPEN_RESTRICTED)
  if (error !== null) return <Refused message={error.failure.message} onRetry={() => void refetch()} />
  if (data === undefined) return isAll ? <Loading what="what is waiting" /> : null
  const count = data.rows.length
  if (count === 0) {
    return isAll ? (
      <p className="home-calm">Nothing is waiting for you. A case that needs you is opened to you and shown here.</p>
    ) : null
  }
  return (
    <p className="home-calm">
      {isAll && isQuiet && NOTHING_DUE}
      <TextLink to="/incidents">
        {number(count)} restricted {count === 1 ? 'case is' : 'cases are'} open to you
      </TextLink>
      .
    </p>
  )
}

function ForDpo() {
  return (
    <>
      <p className="home-calm">
        You see who did what and when, and the log of cases without names. The cases themselves are closed to you.
      </p>
      <ButtonRow>
        <LinkButton kind="primary" icon="history" to="/log">
          Open the log
        </LinkButton>
      </ButtonRow>
    </>
  )
}
