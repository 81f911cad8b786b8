// The words around a control: label or legend, hint and problem, tied to it by id.
import './fields.css'
import type { ReactNode } from 'react'
import { useProblem } from './form.tsx'
import { Icon } from './icons.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

/** `large` when the label is the question of a page; `hidden` when the heading already asks it. */
export type LabelSize = 'normal' | 'large' | 'hidden'

export type FieldWords = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly labelSize?: LabelSize | undefined
  readonly optional?: boolean | undefined
}

const labelClass = (size: LabelSize) => `bf-label bf-label-${size}`

function LabelWords({ label, optional }: Pick<FieldWords, 'label' | 'optional'>) {
  return (
    <>
      {label}
      {optional && <span className="bf-optional"> (optional)</span>}
    </>
  )
}

type Described = { readonly problem: string | undefined; readonly describedBy: string | undefined }

/** What belongs to a control's `aria-describedby`, in reading order. */
export function useDescribed({ id, hint }: Pick<FieldWords, 'id' | 'hint'>, refusal: string | null = null): Described {
  const asked = useProblem(id)
  // What was just refused comes first: otherwise a paste into an empty, asked-for box would vanish without a word.
  const problem = refusal ?? asked
  const ids = [hint ? `${id}.hint` : '', problem ? `${id}.problem` : ''].filter((each) => each !== '')
  return { problem, describedBy: ids.length > 0 ? ids.join(' ') : undefined }
}

function HintAndProblem({
  id,
  hint,
  problem,
}: Pick<FieldWords, 'id' | 'hint'> & { readonly problem: string | undefined }) {
  return (
    <>
      {hint && (
        <p id={`${id}.hint`} className="bf-hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}.problem`} className="bf-problem">
          <Icon name="warning" />
          <span>
            <VisuallyHidden>Put right: </VisuallyHidden>
            {problem}
          </span>
        </p>
      )}
    </>
  )
}

type WrapProps = FieldWords & { readonly problem: string | undefined; readonly children: ReactNode }

/** Around one control whose id is the field's. */
export function LabelledField({ id, label, hint, labelSize = 'normal', optional, problem, children }: WrapProps) {
  return (
    <div className={problem ? 'bf-field bf-field-wrong' : 'bf-field'}>
      <label htmlFor={id} className={labelClass(labelSize)}>
        <LabelWords label={label} optional={optional} />
      </label>
      <HintAndProblem id={id} hint={hint} problem={problem} />
      {children}
    </div>
  )
}

type GroupProps = WrapProps & { readonly describedBy: string | undefined }

/** Around several controls that answer one question; the group carries the field's id. */
export function GroupedField(props: GroupProps) {
  const { id, label, hint, labelSize = 'normal', optional, problem, describedBy, children } = props
  return (
    <fieldset id={id} className={problem ? 'bf-field bf-field-wrong' : 'bf-field'} aria-describedby={describedBy}>
      <legend className={labelClass(labelSize)}>
        <LabelWords label={label} optional={optional} />
      </legend>
      <HintAndProblem id={id} hint={hint} problem={problem} />
      {children}
    </fieldset>
  )
}
