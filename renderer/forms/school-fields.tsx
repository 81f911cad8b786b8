// Asked on the first run and again in the settings, in the same words.
import './school-fields.css'
import type { School } from '#shared/domain/school.ts'
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
    value: value[name],
    onChange: (text: string) => onChange({ ...value, [name]: text }),
  })
  return (
    <div className="school-fields">
      <TextField {...field('name')} label="Name of the school or organisation" />
      <TextField {...field('coordinator')} label="Name of the online safety co-ordinator" />
      <TextArea {...field('address')} label="Address" rows={3} />
      <TextArea {...field('contact')} label="Contact details" hint="Telephone number or e-mail address" rows={2} />
      <TextField {...field('localAuthority')} label="Local authority" hint={AUTHORITY_HINT} optional />
      <TextArea {...field('urgentContacts')} label="Numbers to ring in danger" hint={URGENT_HINT} rows={2} optional />
    </div>
  )
}
