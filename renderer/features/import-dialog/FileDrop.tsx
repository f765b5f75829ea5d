import { useEffect, useState } from 'react';
import { isArticleName } from '../../../shared/article/article';
import { IMPORT_ENDINGS } from '../../../shared/import';
import { useCanWrite } from '../../state/hooks';
import { saveState } from '../../state/save-state';
import { viewState } from '../../state/view-state';
import { tell } from '../../ui/notices';
import { strings } from './strings';
import './import-dialog.css';

/** A file dropped anywhere on the window, or several together, opens the Import dialog, or the one that reads an article; without this the browser underneath would try to show the file. */
export function FileDrop() {
  const canWrite = useCanWrite();
  const [over, setOver] = useState(false);

  useEffect(() => {
    // Not while something is being saved: a running import would end for the sake of another file.
    const welcome = (): boolean =>
      canWrite && saveState.getState().pending === 0 && ['import', 'article'].includes(viewState.getState().dialog?.kind ?? 'import');
    const onOver = (event: DragEvent): void => {
      if (event.dataTransfer === null || !carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = welcome() ? 'copy' : 'none';
      setOver(welcome());
    };
    const onLeave = (event: DragEvent): void => {
      // Between elements of the page there is somewhere it goes to; out of the window there is not.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (event.dataTransfer === null || !carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      setOver(false);
      const files = [...event.dataTransfer.files];
      const [file, ...others] = files;
      if (file === undefined || !welcome()) return;
      if (!areArticles(files)) {
        viewState.getState().open({ kind: 'import', origin: files });
        return;
      }
      viewState.getState().open({ kind: 'article', origin: file });
      if (others.length > 0)
        tell(
          strings.import.notOpened(
            file.name,
            others.map(({ name }) => name),
          ),
          'refused',
          strings.import.oneAtATime,
        );
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [canWrite]);

  return over ? <p className="file-drop">{strings.import.drop}</p> : null;
}

/** Whether what was dropped is an article, or several that nothing but their reader can read. */
function areArticles(files: readonly File[]): boolean {
  if (!files.every(({ name }) => isArticleName(name))) return false;
  return files.length === 1 || !files.some(({ name }) => IMPORT_ENDINGS.some((ending) => name.toLowerCase().endsWith(`.${ending}`)));
}

function carriesFiles(data: DataTransfer): boolean {
  return data.types.includes('Files');
}
