// Asked on the first run and again in the settings, in the same words.
import './school-fields.css'
import { SCHOOL_LABELS, type School } from '#shared/domain/school.ts'
import { TextArea } from '../components/text-area.tsx'
import { TextField } from '../components/text-field.tsx'

export const EMPTY_SCHOOL: School = {
  name: '',
  address: '',
  coordinator: '',
  contact: '',
  localAuthority: '',
  urgentContacts: '',
}

const AUTHORITY_HINT = 'The incident report form says that a copy goes to its online safety officer.'
const URGENT_HINT =
  'Telephone numbers of children’s social care, by day and out of hours. They are shown when someone is in danger.'

type SchoolFieldsProps = { readonly value: School; readonly onChange: (value: School) => void }

export function SchoolFields({ value, onChange }: SchoolFieldsProps) {
  const field = (name: keyof School) => ({
    id: name,
    label: SCHOOL_LABELS[name],
    value: value[name],
    onChange: (text: string) => onChange({ ...value, [name]: text }),
  })
  return (
    <div className="school-fields">
      <TextField {...field('name')} />
      <TextField {...field('coordinator')} />
      <TextArea {...field('address')} rows={3} />
      <TextArea {...field('contact')} hint="Telephone number or e-mail address" rows={2} />
      <TextField {...field('localAuthority')} hint={AUTHORITY_HINT} optional />
      <TextArea {...field('urgentContacts')} hint={URGENT_HINT} rows={2} optional />
    </div>
  )
}
