import { Button } from 'antd';
import { useNavigate, Link } from 'react-router';
import { useReference } from '../api/queries';
import type { WorkItem } from '../api/types';
import { useWords } from '../i18n';
import { useCodes } from '../parts/coded';
import { RemainingLight } from '../parts/light';
import { instant } from '../time/dates';

/** Longest name of an action that fits the button. */
const SHORT = 6;

/** One task: remaining legal time, what to do, which issue, where, and the one button. */
export function WorkRow({ item }: { readonly item: WorkItem }) {
  const { t, lang, say } = useWords();
  const codes = useCodes();
  const navigate = useNavigate();
  const { data: reference } = useReference();
  const only = item.actions.length === 1 ? item.actions[0] : undefined;
  const action = reference?.actions.find(({ type }) => type === only);
  const label = action ? say(action) : '';
  const page = `/issues/${item.issueId}`;
  return (
    <div className="row work-row">
      <span className="c-left">
        <RemainingLight endsAt={item.dueAt === null ? null : instant(item.dueAt)} provisional={item.provisional} />
      </span>
      <span className="c-what cut" title={say(item.title)}>
        {codes.task(item.task, item.title)}
      </span>
      <span className="c-number nowrap">{item.number}</span>
      <span className="c-where cut">
        <Link className="whole" data-row to={page}>
          <b>{item.enterprise}</b> <span className="dim">{item.problem}</span>
        </Link>
      </span>
      <span className="c-district cut" title={item.districtName}>
        {item.districtName}
      </span>
      <span className="c-act above num">
        <Button size="small" className="above" onClick={() => void navigate(only ? `${page}?do=${only}` : page)}>
          {label !== '' && label.length <= (lang === 'zh' ? SHORT : 2 * SHORT) ? label : t('work.handle')}
        </Button>
      </span>
    </div>
  );
}
