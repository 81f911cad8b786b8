import { type ReactNode, createContext, useContext } from 'react'
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
  return (
    <Problems problems={problems}>
      <ErrorSummary problems={problems} {...(onGo ? { onGo } : {})} />
      <form
        className="bf-form"
        noValidate
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit?.()
        }}
      >
        {children}
      </form>
    </Problems>
  )
}
