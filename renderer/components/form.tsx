import {
  type ReactNode,
  type RefObject,
  createContext,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
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
  const form = useRef<HTMLFormElement>(null)
  const open = useOpenProblems(problems, form)
  return (
    <div className="bf-form-block">
      <ErrorSummary problems={problems} {...(onGo ? { onGo } : {})} />
      <form
        ref={form}
        className="bf-form"
        noValidate
        aria-label={label}
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

type Settled = { readonly of: readonly Problem[]; readonly fields: readonly string[] }

/** A field that is being put right is not told off any longer; the summary keeps the whole list until the next try. */
function useOpenProblems(problems: readonly Problem[], form: RefObject<HTMLFormElement | null>): readonly Problem[] {
  const [settled, setSettled] = useState<Settled>({ of: [], fields: [] })
  const fields = settled.of === problems ? settled.fields : []
  const open = problems.filter(({ field }) => !fields.includes(field))

  const onTouch = useEffectEvent(({ target, type }: Event) => {
    if (open.length === 0 || !(target instanceof Element) || !form.current?.contains(target)) return
    // Today and Yesterday answer with a click; every other control tells of its own input.
    if (type === 'click' && !target.closest('button[type="button"]')) return
    const ids = idsAround(target)
    const touched = open.filter(({ field }) => ids.some((id) => belongsTo(id, field))).map(({ field }) => field)
    if (touched.length > 0) setSettled({ of: problems, fields: [...fields, ...touched] })
  })
  useEffect(() => {
    // On the document, so after React's own listener: a render before it would put the old value back and lose a letter.
    const listener = (event: Event) => onTouch(event)
    document.addEventListener('input', listener)
    document.addEventListener('click', listener)
    return () => {
      document.removeEventListener('input', listener)
      document.removeEventListener('click', listener)
    }
  }, [])
  return open
}

function idsAround(target: Element): readonly string[] {
  const ids: string[] = []
  for (let at: Element | null = target; at && at.tagName !== 'FORM'; at = at.parentElement) if (at.id) ids.push(at.id)
  return ids
}

function belongsTo(id: string, field: string): boolean {
  return id === field || id === `${field}NotKnown` || id.startsWith(`${field}.`)
}
