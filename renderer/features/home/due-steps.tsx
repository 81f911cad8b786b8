import type { Role } from '#shared/domain/roles.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { TextLink } from '../../components/button.tsx'
import { Section } from '../../components/page.tsx'
import { RestrictedTag } from '../../components/restricted-tag.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { type DueRow, incidentRow, number, ownSteps, stepRow, waitingWords, whenWords } from './due-words.ts'

type DueProps = { readonly due: RouteOutput<'home.due'>; readonly role: Role; readonly nowMs: number }

/** What is due, the most urgent incident first; for the head and the chair, what waits for them before anything else. */
export function DueSteps({ due, role, nowMs }: DueProps) {
  const isSorter = role === 'dsl' || role === 'deputy'
  const mine = ownSteps(role)
  const rows = (groups: typeof due.groups) => groups.map((group) => incidentRow(group, nowMs))
  const own = isSorter ? [] : due.groups.filter(({ who }) => who === mine)
  const others = due.groups.filter((group) => !own.includes(group))
  const more = due.incidents - due.groups.length
  return (
    <>
      <DueList
        heading="For you to decide"
        rows={[...due.steps.map((step) => stepRow(step, nowMs)), ...rows(own)]}
        nowMs={nowMs}
      />
      <DueList heading="To do, by incident" rows={rows(others)} nowMs={nowMs} />
      {more > 0 && (
        <p>
          These are the most urgent, and {number(more)} more{' '}
          <TextLink to="/incidents">in the list of incidents</TextLink>.
        </p>
      )}
    </>
  )
}

type DueListProps = { readonly heading: string; readonly rows: readonly DueRow[]; readonly nowMs: number }

function DueList({ heading, rows, nowMs }: DueListProps) {
  if (rows.length === 0) return null
  return (
    <Section heading={heading}>
      <ul className="home-due">
        {rows.map((row) => (
          <li key={row.id} className="home-due-row">
            <div className="home-due-words">
              <TextLink to={row.to}>{row.words}</TextLink>
              <p className="bf-hint">{row.hint}</p>
            </div>
            {row.imageLocked && (
              <StatusTag tone="stop" icon="lock">
                Image-locked
              </StatusTag>
            )}
            {row.isRestricted && <RestrictedTag />}
            <StatusTag tone={row.isOverdue ? 'warn' : 'plain'} icon="clock">
              {whenWords(row.dueAtMs, nowMs)}
            </StatusTag>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** How much waits for whom, where it is not whoever is looking. */
export function WaitingForOthers({ due, role }: Omit<DueProps, 'nowMs'>) {
  const others = due.waiting.filter(({ who }) => who !== ownSteps(role))
  if (others.length === 0) return null
  return (
    <Section heading="Waiting for others">
      <ul className="home-waiting">
        {others.map(({ who, count }) => (
          <li key={who}>{waitingWords(who, count)}</li>
        ))}
      </ul>
    </Section>
  )
}
