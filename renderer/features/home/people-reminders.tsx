import type { RouteOutput } from '#shared/ipc/contract.ts'
import { ButtonRow, LinkButton, TextLink } from '../../components/button.tsx'
import { Section } from '../../components/page.tsx'
import { Refused } from '../../components/warning-text.tsx'
import { useMay } from '../../ipc/actor.ts'
import { useRoute } from '../../ipc/queries.ts'
import { number } from './due-words.ts'

/** Signatures outstanding, pictures of children who left, and leavers with something to settle: numbers only, as the page may be seen. */
export function PeopleReminders() {
  const may = useMay()
  return may('record-signatures') ? <ForCollectors isAllTheirWork={!may('read-cases')} /> : null
}

function ForCollectors({ isAllTheirWork }: { readonly isAllTheirWork: boolean }) {
  const mayPublish = useMay()('publish-agreements')
  const overview = useRoute('agreements.overview', {})
  const pictures = useRoute('consents.toDelete', {})
  const leavers = useRoute('schoolDevices.leavers', {})
  const failed = [overview, pictures, leavers].find(({ error }) => error !== null)
  if (failed?.error) return <Refused message={failed.error.failure.message} onRetry={() => void failed.refetch()} />
  if (overview.data === undefined || pictures.data === undefined || leavers.data === undefined) return null
  const isInUse = overview.data.kinds.some(({ version }) => version !== null)
  const lines = [
    ...(isInUse || !mayPublish ? [] : [PUBLISH]),
    ...signatureLines(overview.data.kinds),
    ...pictureLines(pictures.data.total),
    ...leaverLines(leavers.data.total),
  ]
  if (lines.length === 0) return isAllTheirWork ? <NothingWaits isInUse={isInUse} /> : null
  return (
    <Section heading="Agreements and people">
      <ul className="home-list">
        {lines.map(({ to, words, after }) => (
          <li key={to}>
            <TextLink to={to}>{words}</TextLink>
            {after}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function NothingWaits({ isInUse }: { readonly isInUse: boolean }) {
  return (
    <>
      <p className="home-calm">
        {isInUse
          ? 'Every agreement that is due is signed.'
          : 'No agreement is in use yet. The safeguarding lead publishes the first.'}
      </p>
      <ButtonRow>
        <LinkButton kind="primary" to="/agreements">
          Go to the agreements
        </LinkButton>
      </ButtonRow>
    </>
  )
}

type Line = { readonly to: string; readonly words: string; readonly after: string }

const PUBLISH: Line = {
  to: '/agreements',
  words: 'No agreement is in use yet',
  after: ': read the texts and publish them.',
}

function signatureLines(kinds: RouteOutput<'agreements.overview'>['kinds']): readonly Line[] {
  const open = kinds.reduce((sum, { counts }) => sum + counts.required - counts.signed, 0)
  const overdue = kinds.reduce((sum, { counts }) => sum + counts.overdue, 0)
  if (open === 0) return []
  const words = `${number(open)} ${open === 1 ? 'agreement is' : 'agreements are'} not signed`
  return [
    { to: '/agreements/outstanding', words, after: overdue === 0 ? '.' : `, ${number(overdue)} of them overdue.` },
  ]
}

function pictureLines(children: number): readonly Line[] {
  if (children === 0) return []
  const words = `Delete the pictures of ${number(children)} ${children === 1 ? 'child' : 'children'} who left`
  return [{ to: '/consents/to-delete', words, after: ' and confirm it.' }]
}

function leaverLines(people: number): readonly Line[] {
  if (people === 0) return []
  const words = `${number(people)} ${people === 1 ? 'leaver has' : 'leavers have'} something to give back or settle`
  return [{ to: '/school-devices/leavers', words, after: ': devices, PINs, passwords and accounts.' }]
}
