import { inGroups } from '#shared/lib/crockford.ts'
import { capital } from '#shared/lib/first-letter.ts'
import { LinkLikeButton } from '../../../components/button.tsx'
import { CheckboxGroup } from '../../../components/checkbox-group.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { OtherSigner } from '../other-signer.tsx'
import { OTHER } from '../signers.ts'
import { kindName, signerName } from '../words.ts'
import { type PaperForm, parentOptions, personKindOf } from './forms-on-list.ts'

type FormItemProps = {
  readonly form: PaperForm
  readonly index: number
  readonly onChange: (form: PaperForm) => void
  readonly onRemove: () => void
}

/** One signed form: whose it is, and who has signed it. */
export function FormItem({ form, index, onChange, onRemove }: FormItemProps) {
  const { name, class: className, kind, versionNumber, missing, roles } = form
  return (
    <li className="agreements-form-item">
      <div className="agreements-form-head">
        <div>
          <strong>{className === '' ? name : `${name}, ${className}`}</strong>
          <p className="bf-hint">
            {kindName(kind)}, version {versionNumber}
            {form.code !== null && `, code ${inGroups(form.code)}`}
          </p>
        </div>
        <LinkLikeButton hiddenSuffix={name} onClick={onRemove}>
          Take off the list
        </LinkLikeButton>
      </div>
      {missing.length > 1 && (
        <CheckboxGroup
          id={`forms.${index}.roles`}
          label={`Who has signed it? ${name}`}
          value={roles}
          onChange={(chosen) => onChange({ ...form, roles: chosen })}
          options={missing.map((role) => ({ value: role, label: capital(signerName(role, personKindOf(form))) }))}
        />
      )}
      {roles.includes('parent') && <WhichParent form={form} index={index} onChange={onChange} />}
    </li>
  )
}

function WhichParent({ form, index, onChange }: Omit<FormItemProps, 'onRemove'>) {
  const { parent } = form
  const field = `forms.${index}.parent`
  const change = (next: PaperForm['parent']) => onChange({ ...form, parent: next })
  return (
    <RadioGroup
      id={field}
      label={`Which parent or carer of ${form.name} signed?`}
      value={parent.who}
      onChange={(who) => change({ ...parent, who })}
      options={parentOptions(form).map(({ value, label }) => ({
        value,
        label,
        ...(value === OTHER ? { detail: <OtherSigner field={field} answer={parent} onChange={change} /> } : {}),
      }))}
    />
  )
}
