import { partyOf } from '#shared/domain/parties.ts'
import type { Party } from '#shared/guidance/step.ts'
import { TextLink } from '../../components/button.tsx'
import { useToday } from '../../components/today.ts'
import { Notice } from '../../components/warning-text.tsx'
import { useMay } from '../../ipc/actor.ts'
import { useRoute } from '../../ipc/queries.ts'
import { listWords, number } from './due-words.ts'

const PARTIES_NAMED = 3

/** What the school has to keep ready besides its cases. */
export function SchoolReminders() {
  const may = useMay()
  return (
    <>
      {may('record-cases') && <SitesToClose />}
      {may('record-cases') && <KeyContacts />}
    </>
  )
}

/** What waits for the head teacher's signature. */
export function ToSign() {
  const { data } = useRoute('guidance.conditions', {})
  const count = (data?.conditions ?? []).filter(({ signed, withdrawn }) => signed === null && withdrawn === null).length
  if (count === 0) return null
  return (
    <Notice tone="warn">
      <p>
        {number(count)} {count === 1 ? 'addition' : 'additions'} to the procedures {count === 1 ? 'waits' : 'wait'} for
        your signature. <TextLink to="/settings/conditions">Read and sign</TextLink>
      </p>
    </Notice>
  )
}

/** A site is never named here, nor is it a link anywhere. */
function SitesToClose() {
  const today = useToday()
  const { data } = useRoute('sites.list', {})
  const count = (data?.sites ?? []).filter(({ closed, until }) => closed === null && until <= today).length
  if (count === 0) return null
  return (
    <Notice tone="warn">
      <p>
        {number(count)} {count === 1 ? 'site that was' : 'sites that were'} opened in the filter for a while{' '}
        {count === 1 ? 'is' : 'are'} to be blocked again. <TextLink to="/sites">See the opened sites</TextLink>
      </p>
    </Notice>
  )
}

function KeyContacts() {
  const { data } = useRoute('keyContacts.list', {})
  const may = useMay()
  if (data === undefined || data.missing.length + data.old.length === 0) return null
  const { missing, old } = data
  return (
    <Notice tone="warn">
      {missing.length > 0 && (
        <p>
          {missing.length === 1 ? 'A key contact is' : 'Key contacts are'} missing: {missingWords(missing)}.{' '}
          <TextLink to="/settings/contacts">{may('manage-settings') ? 'Add them' : 'See the key contacts'}</TextLink>
        </p>
      )}
      {old.length > 0 && (
        <p>
          {number(old.length)} key {old.length === 1 ? 'contact has' : 'contacts have'} not been checked for a year.{' '}
          <TextLink to="/settings/contacts">Check {old.length === 1 ? 'it' : 'them'}</TextLink>
        </p>
      )}
    </Notice>
  )
}

function missingWords(missing: readonly Party[]): string {
  const names = missing.map((party) => partyOf(party).label)
  const more = names.length - PARTIES_NAMED
  return more <= 1 ? listWords(names) : listWords([...names.slice(0, PARTIES_NAMED), `${number(more)} others`])
}
