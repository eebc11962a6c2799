import { useEffect, useState } from 'react';
import { keepsData } from '../platform/keeps-data';

/**
 * Is the data kept until the person deletes it? Null until that is known. It is asked for once there is something to
 * keep: some browsers ask the person then.
 */
export function useKeptData(hasData: boolean): boolean | null {
  const [isKept, setIsKept] = useState<boolean | null>(null);
  useEffect(() => {
    let isOver = false;
    void keepsData(hasData).then((kept) => {
      if (!isOver) setIsKept(kept);
    });
    return () => {
      isOver = true;
    };
  }, [hasData]);
  return isKept;
}
