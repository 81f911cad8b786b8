import { ROLE_LABELS, isLead } from '#shared/domain/accounts.ts'
import { ADULT_KINDS, type AdultKind } from '#shared/domain/compartments.ts'
import { CheckboxGroup } from '../../../components/checkbox-group.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { Notice } from '../../../components/warning-text.tsx'
import { type About, type Holder, holderWords, missingRole, whoSees } from './who-sees.ts'

export const ADULT_QUESTION = 'Is this about an adult who works or volunteers at the school?'

const HINTS: Record<AdultKind, string> = {
  no: 'The safeguarding leads and the head teacher will see it',
  staff: 'Only the safeguarding leads and the head teacher will see it',
  head: 'The head teacher will not see it. The safeguarding leads and the chair of governors will',
  lead: 'That lead will not see it. The other leads and the head teacher will',
  'not-sure': 'Kept as carefully as a concern about a member of staff, until you know',
}

const ABOUT_YOURSELF =
  'You cannot record a concern about yourself here: tell the head teacher or the chair of governors.'

type AboutChoiceProps = {
  readonly about: About
  readonly onChange: (about: About) => void
  readonly holders: readonly Holder[]
  /** Leaves out "No": the case is going to be restricted. */
  readonly isAdult?: boolean
  /** Not offered as whom it is about. */
  readonly writerId?: string | undefined
  readonly isHeading?: boolean
}

/** Whom the concern is about, and what each answer means for who will see it. */
export function AboutChoice(props: AboutChoiceProps) {
  const { about, onChange, holders, isAdult = false, writerId, isHeading = false } = props
  const kinds = isAdult ? ADULT_KINDS.filter(({ value }) => value !== 'no') : ADULT_KINDS
  const leads = holders.filter((holder) => isLead(holder) && holder.id !== writerId)
  const whatItMeans = (
    <>
      {about.adult === 'lead' && (
        <WhichLead
          leads={leads}
          isWriterLeftOut={writerId !== undefined}
          leadIds={about.leadIds}
          onChange={(leadIds) => onChange({ adult: 'lead', leadIds })}
        />
      )}
      <WhoWillSee about={about} holders={holders} />
    </>
  )
  return (
    <RadioGroup
      id="adult"
      label={ADULT_QUESTION}
      hint="Staff, supply teachers, volunteers, contractors and governors all count."
      labelSize={isHeading ? 'hidden' : 'normal'}
      value={about.adult}
      options={kinds.map((kind) => ({
        ...kind,
        hint: HINTS[kind.value],
        ...(kind.value === 'no' ? {} : { detail: whatItMeans }),
      }))}
      onChange={(adult) => onChange({ adult, leadIds: adult === 'lead' ? about.leadIds : [] })}
    />
  )
}

type WhichLeadProps = {
  readonly leads: readonly Holder[]
  readonly isWriterLeftOut: boolean
  readonly leadIds: readonly string[]
  readonly onChange: (leadIds: string[]) => void
}

function WhichLead({ leads, isWriterLeftOut, leadIds, onChange }: WhichLeadProps) {
  return (
    <CheckboxGroup
      id="leadIds"
      label="Which safeguarding lead?"
      {...(isWriterLeftOut ? { hint: ABOUT_YOURSELF } : {})}
      value={leadIds}
      options={leads.map(({ id, name, role }) => ({ value: id, label: name, hint: ROLE_LABELS[role] }))}
      onChange={onChange}
    />
  )
}

type WhoWillSeeProps = { readonly about: About; readonly holders: readonly Holder[] }

function WhoWillSee({ about, holders }: WhoWillSeeProps) {
  const people = whoSees(about, holders)
  const missing = missingRole(about, holders)
  if (about.adult === 'lead' && about.leadIds.length === 0) return null
  return (
    <Notice live>
      <p>
        <strong>{people.length > 0 ? 'Only these people will see it' : 'Nobody who uses Blueform may see it'}</strong>
      </p>
      <PeopleWords people={people} />
      {people.length === 0 && <p>Do not record it here. Tell the chair of governors or the LADO directly, today.</p>}
      {missing !== undefined && <p>{missing}</p>}
    </Notice>
  )
}

export function PeopleWords({ people }: { readonly people: readonly Omit<Holder, 'id'>[] }) {
  if (people.length === 0) return null
  return (
    <ul className="incident-people-words">
      {people.map((person) => (
        <li key={holderWords(person)}>{holderWords(person)}</li>
      ))}
    </ul>
  )
}
