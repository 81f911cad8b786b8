// The boxes that more than one form about a person has.
import { YEAR_GROUPS, type YearGroup } from '#shared/domain/people.ts'
import { yearWords } from '#shared/domain/words/people-words.ts'
import { SelectField } from '../../../components/select-field.tsx'
import { TextField } from '../../../components/text-field.tsx'

type Names = { readonly forename: string; readonly surname: string }
type NameBoxesProps = { readonly names: Names; readonly change: (part: Partial<Names>) => void }

export function NameBoxes({ names: { forename, surname }, change }: NameBoxesProps) {
  return (
    <div className="people-pair">
      <TextField
        id="forename"
        label="First name"
        optional
        value={forename}
        onChange={(next) => change({ forename: next })}
      />
      <TextField id="surname" label="Surname" value={surname} onChange={(next) => change({ surname: next })} />
    </div>
  )
}

type EmailBoxProps = { readonly value: string; readonly onChange: (email: string) => void }

export function EmailBox(props: EmailBoxProps) {
  return <TextField id="email" label="E-mail" optional width="medium" {...props} />
}

type YearChoiceProps = {
  readonly id: string
  readonly label: string
  readonly labelSize?: 'hidden'
  readonly value: YearGroup | null
  readonly onChange: (year: YearGroup | null) => void
}

const NOT_KNOWN = 'none'
const YEARS: readonly { value: YearGroup | typeof NOT_KNOWN; label: string }[] = [
  { value: NOT_KNOWN, label: 'Not known yet' },
  ...YEAR_GROUPS.map((value) => ({ value, label: yearWords(value) })),
]

export function YearChoice({ value, onChange, ...words }: YearChoiceProps) {
  return (
    <SelectField
      {...words}
      value={value ?? NOT_KNOWN}
      options={YEARS}
      onChange={(year) => onChange(year === NOT_KNOWN ? null : year)}
    />
  )
}
