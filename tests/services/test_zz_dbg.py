import random, sys
import importlib.util
spec=importlib.util.spec_from_file_location("td","/work/main/tests/services/test_duplicates.py"); td=importlib.util.module_from_spec(spec); spec.loader.exec_module(td)
from mms_desktop.services.merging import _told
from mms_desktop.domain.sections.identity import MERGES
def test_dbg(filled):
    draw = random.Random(20240831)
    with filled.database.transaction() as connection:
        records = td.Records(connection)
        run = td.Action(records, td.Settings(connection), "П", 0)
        td._crowd(run, draw)
        for i in range(2000):
            before = td.everything(records)
            merged = [td._merge_two(run, draw) for _ in range(draw.randint(1, 4))]
            merged = [m for m in merged if m]
            draw.shuffle(merged); log=[]
            for m in merged:
                mm=records.get(MERGES,m); log.append((m,mm.kept,mm.gone,[c for c in _told(mm.story)[1]]))
            while merged:
                before_m=list(merged)
                merged = [m for m in merged if not td._apart(run, m)]
                log.append(("apart",[x for x in before_m if x not in merged]))
            after=td.everything(records)
            if after!=before:
                for k in before:
                    for r in set(before[k])|set(after[k]):
                        if before[k].get(r)!=after[k].get(r):
                            print(k,r,"\n  was",before[k].get(r),"\n  now",after[k].get(r))
                            for l in log:
                                if l[0]=="apart": print(l)
                                else:
                                    print(l[:3],[c for c in l[3] if c.section==k and c.record_id==r])
                assert 0
