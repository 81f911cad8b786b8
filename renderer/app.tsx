import { type ComponentType, Suspense, lazy, useEffect } from 'react'
import { Route, Switch } from 'wouter'
import { Page } from './components/page.tsx'
import { LinkButton } from './components/button.tsx'
import { Loading } from './components/warning-text.tsx'
import { ViewerNews } from './features/evidence/viewer-news.tsx'
import { HomeScreen } from './features/home/home-screen.tsx'
import { FluentFrame } from './fluent-frame.tsx'
import { clearOnLock } from './ipc/queries.ts'
import { Shell } from './shell/shell.tsx'

type AreaRoute = { readonly path: string; readonly Component: ComponentType }

const SettingsArea = lazy(async () => ({ default: (await import('./features/school/settings-area.tsx')).SettingsArea }))
const AccountsArea = areaOf(async () => (await import('./features/accounts/routes.tsx')).accountsRoutes)
const AuditArea = areaOf(async () => (await import('./features/audit/routes.tsx')).auditRoutes)
const BackupsArea = areaOf(async () => (await import('./features/backups/routes.tsx')).backupsRoutes)
const EvidenceArea = areaOf(async () => (await import('./features/evidence/routes.tsx')).evidenceRoutes)
const InboxArea = areaOf(async () => (await import('./features/drop-box/inbox/routes.tsx')).inboxRoutes)
const SitesArea = areaOf(async () => (await import('./features/sites/routes.tsx')).sitesRoutes)
const PeopleArea = areaOf(async () => (await import('./features/people/routes.tsx')).peopleRoutes)
const AgreementsArea = areaOf(async () => (await import('./features/agreements/routes.tsx')).agreementsRoutes)
const ConsentsArea = areaOf(async () => (await import('./features/consents/routes.tsx')).consentsRoutes)
const DevicesArea = areaOf(async () => (await import('./features/school-devices/routes.tsx')).schoolDevicesRoutes)
const IncidentArea = areaOf(async () => (await import('./features/incidents/routes.tsx')).incidentRoutes)

/** The screens of one area, fetched when the first of them is opened. */
function areaOf(load: () => Promise<readonly AreaRoute[]>) {
  return lazy(async () => {
    const routes = await load()
    return {
      default: () => (
        <Switch>
          {routes.map(({ path, Component }) => (
            <Route key={path} path={path} component={Component} />
          ))}
          <Route>
            <NotHere />
          </Route>
        </Switch>
      ),
    }
  })
}

export function App() {
  useEffect(clearOnLock, [])
  return (
    <FluentFrame>
      <Shell>
        <ViewerNews />
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/" component={HomeScreen} />
            <Route path="/settings/*?" component={SettingsArea} />
            <Route path="/accounts/*?" component={AccountsArea} />
            <Route path="/log/*?" component={AuditArea} />
            <Route path="/backups/*?" component={BackupsArea} />
            <Route path="/evidence/*?" component={EvidenceArea} />
            <Route path="/inbox/*?" component={InboxArea} />
            <Route path="/sites/*?" component={SitesArea} />
            <Route path="/people/*?" component={PeopleArea} />
            <Route path="/agreements/*?" component={AgreementsArea} />
            <Route path="/consents/*?" component={ConsentsArea} />
            <Route path="/school-devices/*?" component={DevicesArea} />
            <Route>
              <IncidentArea />
            </Route>
          </Switch>
        </Suspense>
      </Shell>
    </FluentFrame>
  )
}

function NotHere() {
  return (
    <Page heading="There is nothing here">
      <p>The page may have been moved. Everything that was recorded is still there.</p>
      <LinkButton to="/" kind="primary">
        Go to the home page
      </LinkButton>
    </Page>
  )
}
