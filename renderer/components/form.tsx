import { type FormEvent, type ReactNode, createContext, useContext, useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import { ErrorSummary } from './error-summary.tsx'

const ProblemsContext = createContext<readonly Problem[]>([])

type ProblemsProps = { readonly problems: readonly Problem[]; readonly children: ReactNode }

/** Every field inside shows the problem that carries its id. */
export function Problems({ problems, children }: ProblemsProps) {
  return <ProblemsContext value={problems}>{children}</ProblemsContext>
}

export function useProblem(field: string): string | undefined {
  return useContext(ProblemsContext).find((problem) => problem.field === field)?.message
}

type FormProps = ProblemsProps & {
  readonly onSubmit?: () => void
  /** For problems of fields that stand on another page. */
  readonly onGo?: (field: string) => void
  readonly label?: string
}

export function Form({ problems, onSubmit, onGo, label, children }: FormProps) {
  const { open, settle } = useOpenProblems(problems)
  return (
    <div className="bf-form-block">
      <ErrorSummary problems={problems} {...(onGo ? { onGo } : {})} />
      <form
        className="bf-form"
        noValidate
        aria-label={label}
        onInput={settle}
        onClick={settle}
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit?.()
        }}
      >
        <Problems problems={open}>{children}</Problems>
      </form>
    </div>
  )
}

const NONE = { of: [], fields: [] } as const

/** A field that is being put right is not told off any longer; the summary keeps the whole list until the next try. */
function useOpenProblems(problems: readonly Problem[]) {
  const [settled, setSettled] = useState<{ readonly of: readonly Problem[]; readonly fields: readonly string[] }>(NONE)
  const fields = settled.of === problems ? settled.fields : []
  const open = problems.filter(({ field }) => !fields.includes(field))
  const settle = ({ target, type, currentTarget }: FormEvent<HTMLFormElement>) => {
    if (open.length === 0 || !(target instanceof Element)) return
    // Today and Yesterday answer with a click; every other control tells of its own input.
    if (type === 'click' && !target.closest('button[type="button"]')) return
    const ids = idsAround(target, currentTarget)
    const changed = open.filter(({ field }) => ids.some((id) => belongsTo(id, field))).map(({ field }) => field)
    if (changed.length > 0) setSettled({ of: problems, fields: [...fields, ...changed] })
  }
  return { open, settle }
}

function idsAround(target: Element, form: Element): readonly string[] {
  const ids: string[] = []
  for (let at: Element | null = target; at && at !== form; at = at.parentElement) if (at.id) ids.push(at.id)
  return ids
}

function belongsTo(id: string, field: string): boolean {
  return id === field || id === `${field}NotKnown` || id.startsWith(`${field}.`)
}
