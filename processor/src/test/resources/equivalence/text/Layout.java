package equivalence.text;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Whitespace and comments in odd places. */
final class Layout {
    static int add(int a, int b) { return a + b; }

    @Async static
    /* before the type */ Future < String > /* after it */ run (Trace /* trace */ trace) // end of line
    /* before the body */
    {
        // a comment at the start; with 'quotes" and { braces
        int a = trace . pause ( 1 /* one */ )
            . /* here */ await ( ) ; int b=trace.pause(2).await();int c
            =
            3;
        /* between */ a = /* value */ add ( /* first */ a , // second
            trace.pause( /* nested */ b ).await( ) ) /* end */ ;
        ;;
        if(a>0)/* then */{ c+=trace.pause(a).await(); }/* after */else/* otherwise */c--;
        for(int i=0;/* condition */i<2/* ! */;/* step */i++)/* body */c+=trace.pause(i).await();
        /** a doc comment inside */
        while ( c > 5 /* { */ ) { c -= trace.pause(3).await(); /* } */ }
        do{c++;}while(trace.pause(false).await());
        label/* colon */:/* loop */for(;;){ trace.pause(0).await(); break/* it */label; }
        return/* value */Future/* dot */./* ready */ready(/* ( */""+a+b+c/* ) */)/* ; */;
        // the end
    }
}
