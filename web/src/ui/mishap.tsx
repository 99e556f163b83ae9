import { Component } from 'preact';
import type { ComponentChildren } from 'preact';
import { t } from '../language/language.ts';
import { Button } from './button.tsx';
import { Empty } from './empty.tsx';

interface Props {
  readonly path: string;
  readonly children: ComponentChildren;
}

/** A mistake of ours in one page leaves the menu standing, and the next page is whole again. */
export class Mishap extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  override componentDidCatch(): void {
    this.setState({ hasFailed: true });
  }

  override componentDidUpdate({ path }: Props): void {
    if (path !== this.props.path && this.state.hasFailed) this.setState({ hasFailed: false });
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Empty why={t('trouble.INTERNAL_SERVER_ERROR')}>
        <Button onPress={() => location.reload()}>{t('trouble.again')}</Button>
      </Empty>
    );
  }
}
