// The pane at the left: the course, a lesson, results that were handed in, or a lesson that is being written.
import { lazy, Suspense, useEffect } from 'react'
import './lessons.css'
import { loadCourse } from './course.ts'
import { CourseList } from './CourseList.tsx'
import { LessonView } from './LessonView.tsx'
import { useLessons } from './lessonStore.ts'

const ResultsView = lazy(() => import('./ResultsView.tsx').then(({ ResultsView: component }) => ({ default: component })))
const AuthorView = lazy(() => import('./author/AuthorView.tsx').then(({ AuthorView: component }) => ({ default: component })))

const views = { course: CourseList, lesson: LessonView, results: ResultsView, author: AuthorView }

export function LessonPane() {
  const shown = useLessons(state => state.shown)
  useEffect(() => void loadCourse(), [])
  const View = views[shown]
  return (
    <aside className="lesson-pane" data-shown={shown} aria-label="Lessons">
      <Suspense fallback={null}>
        <View />
      </Suspense>
    </aside>
  )
}
