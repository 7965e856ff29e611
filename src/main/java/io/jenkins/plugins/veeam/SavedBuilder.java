package io.jenkins.plugins.veeam;

import com.thoughtworks.xstream.converters.UnmarshallingContext;
import com.thoughtworks.xstream.io.HierarchicalStreamReader;
import com.thoughtworks.xstream.io.ReaderWrapper;
import hudson.Util;
import hudson.util.XStream2;

/**
 * Reads a build step in a job's XML. What stands beside {@code <entered>} Jenkins itself would drop: a dry run that was written
 * there would undo. Each build step has one of these in a class that Jenkins looks for by its name, {@code ConverterImpl}.
 */
abstract class SavedBuilder<T extends OperationBuilder> extends XStream2.PassthruConverter<T> {

    SavedBuilder(XStream2 xstream) {
        super(xstream);
    }

    private static final class Elements extends ReaderWrapper {
        private int depth;
        private String outside;

        Elements(HierarchicalStreamReader reader) {
            super(reader);
        }

        @Override
        public void moveDown() {
            super.moveDown();
            depth++;
            if (depth == 1 && outside == null && !getNodeName().equals(OperationBuilder.ENTERED)) {
                outside = getNodeName();
            }
        }

        @Override
        public void moveUp() {
            super.moveUp();
            depth--;
        }
    }

    @Override
    public Object unmarshal(HierarchicalStreamReader reader, UnmarshallingContext context) {
        Elements elements = new Elements(reader);
        OperationBuilder read = (OperationBuilder) super.unmarshal(elements, context);
        if (elements.outside != null) {
            read.entered.fault = Util.fixNull(read.entered.fault, Messages.Element_outside(elements.outside));
        }
        return read;
    }

    @Override
    protected void callback(T read, UnmarshallingContext context) {}
}
