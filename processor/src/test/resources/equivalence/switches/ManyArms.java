package equivalence.switches;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A switch with many arms, some of which await. */
final class ManyArms {
    @SuppressWarnings("fallthrough")
    @Async
    static Future<String> one(Trace trace, int n) {
        String text = "";
        switch (n) {
            case 0: text += "v0";
            case 1: text += "v1"; break;
            case 2: text += "v2"; break;
            case 3: text += trace.pause("p3").await();
            case 4: text += "v4"; break;
            case 5: text += "v5"; break;
            case 6: text += "v6";
            case 7: text += "v7"; break;
            case 8: text += "v8"; break;
            case 9: text += "v9";
            case 10: text += trace.pause("p10").await(); break;
            case 11: text += "v11"; break;
            case 12: text += "v12";
            case 13: text += "v13"; break;
            case 14: text += "v14"; break;
            case 15: text += "v15";
            case 16: text += "v16"; break;
            case 17: text += trace.pause("p17").await(); break;
            case 18: text += "v18";
            case 19: text += "v19"; break;
            case 20: text += "v20"; break;
            case 21: text += "v21";
            case 22: text += "v22"; break;
            case 23: text += "v23"; break;
            case 24: text += trace.pause("p24").await();
            case 25: text += "v25"; break;
            case 26: text += "v26"; break;
            case 27: text += "v27";
            case 28: text += "v28"; break;
            case 29: text += "v29"; break;
            case 30: text += "v30";
            case 31: text += trace.pause("p31").await(); break;
            case 32: text += "v32"; break;
            case 33: text += "v33";
            case 34: text += "v34"; break;
            case 35: text += "v35"; break;
            case 36: text += "v36";
            case 37: text += "v37"; break;
            case 38: text += trace.pause("p38").await(); break;
            case 39: text += "v39";
            case 40: text += "v40"; break;
            case 41: text += "v41"; break;
            case 42: text += "v42";
            case 43: text += "v43"; break;
            case 44: text += "v44"; break;
            case 45: text += trace.pause("p45").await();
            case 46: text += "v46"; break;
            case 47: text += "v47"; break;
            case 48: text += "v48";
            case 49: text += "v49"; break;
            case 50: text += "v50"; break;
            case 51: text += "v51";
            case 52: text += trace.pause("p52").await(); break;
            case 53: text += "v53"; break;
            case 54: text += "v54";
            case 55: text += "v55"; break;
            case 56: text += "v56"; break;
            case 57: text += "v57";
            case 58: text += "v58"; break;
            case 59: text += trace.pause("p59").await(); break;
            default: text += "default";
        }
        return Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        String all = "";
        for (int n = 0; n < 62; n += 5) {
            all += one(trace, n).await() + ";";
        }
        return Future.ready(all);
    }
}
