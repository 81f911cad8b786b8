import { SingleCheckbox } from '../../../components/checkbox-group.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { Details } from '../../../components/details.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { EmailBox, NameBoxes, YearChoice } from './common-fields.tsx'
import type { PersonAnswers } from './person-answers.ts'

type FieldsProps = {
  readonly answers: PersonAnswers
  readonly change: (part: Partial<PersonAnswers>) => void
}

const POST_LABELS = {
  pupil: '',
  parent: '',
  staff: 'Post',
  governor: 'What they do as a governor',
  volunteer: 'What they help with',
  contractor: 'Organisation',
  visitor: 'Organisation',
  community: 'Organisation or group',
} as const

/** The questions that fit who it is; shown once that is known. */
export function PersonFields({ answers, change }: FieldsProps) {
  const { kind } = answers
  if (kind === null) return null
  return (
    <>
      <NameFields answers={answers} change={change} />
      {kind === 'pupil' && <PupilFields answers={answers} change={change} />}
      {POST_LABELS[kind] !== '' && (
        <TextField
          id="post"
          label={POST_LABELS[kind]}
          optional
          width="medium"
          value={answers.post}
          onChange={(post) => change({ post })}
        />
      )}
      {kind !== 'pupil' && <EmailBox value={answers.email} onChange={(email) => change({ email })} />}
      {kind !== 'parent' && (
        <DateField
          id="joinedOn"
          label={kind === 'pupil' ? 'First day at this school' : 'First day'}
          optional
          hint="Leave it empty if nobody knows"
          notKnownLabel={null}
          value={answers.joinedOn}
          onChange={(joinedOn) => change({ joinedOn })}
        />
      )}
    </>
  )
}

function NameFields({ answers, change }: FieldsProps) {
  const { preferredForename, preferredSurname } = answers
  return (
    <>
      <NameBoxes names={answers} change={change} />
      <Details
        summary="They are called something else in school"
        open={preferredForename !== '' || preferredSurname !== ''}
      >
        <div className="people-pair">
          <TextField
            id="preferredForename"
            label="First name used in school"
            optional
            value={preferredForename}
            onChange={(next) => change({ preferredForename: next })}
          />
          <TextField
            id="preferredSurname"
            label="Surname used in school"
            optional
            value={preferredSurname}
            onChange={(next) => change({ preferredSurname: next })}
          />
        </div>
      </Details>
    </>
  )
}

function PupilFields({ answers, change }: FieldsProps) {
  return (
    <>
      <div className="people-pair">
        <TextField
          id="class"
          label="Class"
          optional
          value={answers.class}
          onChange={(className) => change({ class: className })}
        />
        <YearChoice id="year" label="Year" value={answers.year} onChange={(year) => change({ year })} />
      </div>
      <DateField
        id="dob"
        label="Date of birth"
        optional
        hint="For example, 3 11 2014. Without a year it decides which agreement a pupil signs"
        notKnownLabel={null}
        hasShortcuts={false}
        value={answers.dob}
        onChange={(dob) => change({ dob })}
      />
      <TextField
        id="upn"
        label="UPN"
        optional
        hint="The unique pupil number: 13 letters and digits"
        width="medium"
        value={answers.upn}
        onChange={(upn) => change({ upn })}
      />
      <SingleCheckbox
        id="send"
        label="Special educational needs or disabilities"
        hint="So that whoever records a concern about them takes more care"
        checked={answers.send}
        onChange={(send) => change({ send })}
      />
    </>
  )
}
